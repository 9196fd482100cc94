import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseView, RunFixResponse, UndoResponse } from '../../lib/model/protocol';
import { until } from '../harness/common';
import { ask, caseOf, forgetCases } from '../harness/extension';
import { jarOf, put, type Seed, settled, stored } from '../harness/jar-tools';
import { arrived } from '../harness/person';
import { LATE } from '../harness/server';
import { browser, useOwnChromium } from '../harness/shared';
import { type BrakePoint, brake, ENDING, inWorker, PUTTING_BACK } from '../harness/worker-brake';
import { JAPAN, signInPath } from '../practice-site/stores';

/** The part of the browser's own page about extensions that is used. */
declare const chrome: {
  storage: { session: { set(values: object): Promise<void> } };
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string): Promise<void>;
  };
};

const WWW = 'www.amazon.co.jp';
const SIGN_IN = `https://${WWW}${signInPath(JAPAN)}`;
const GOING: Seed[] = Array.from({ length: 8 }, (_, i) => ({ host: WWW, name: `plain-${i}`, value: `${i}` }));

let page: Page;
let tabId: number;

// Permission is withdrawn in it.
useOwnChromium({}, { language: 'en' });
beforeEach(async () => {
  await reach('ON_ALL_SITES');
  page = await browser.open(SIGN_IN);
  tabId = await browser.tabId(page);
  await forgetCases(browser);
  await put(browser, GOING);
});

function clear(alsoTabs: number[] = []): Promise<RunFixResponse> {
  return ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs });
}

function undo(): Promise<UndoResponse> {
  return ask(browser, 'undo', { tabId });
}

async function goingNow(): Promise<number> {
  const jar = await jarOf(browser);
  return GOING.filter((seed) => jar.some((c) => c.name === seed.name && c.value === seed.value)).length;
}

/** Ends it as an update does: worker, pages and what `storage.session` holds. Then it runs again. */
async function reloadExtension(): Promise<void> {
  const settings = await browser.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (id: string) => {
    // Only there an extension that was loaded from a folder may start again.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id);
  }, extensionId());
  await settings.close();
  const runs = () => browser.inExtension(() => true).catch(() => false);
  expect(await until(runs, 15_000)).toBe(true);
}

function extensionId(): string {
  return new URL(String(browser.extensionBase)).host;
}

/** What a person chooses on the browser's page about extensions, which stays in front: no popup opens there. */
async function reach(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const settings = await browser.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate((change: object) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId: extensionId(),
    hostAccess,
  });
}

/** Leaves no room in `storage.session`. */
async function fillMemory(): Promise<void> {
  await browser.inExtension(async () => {
    // By halves, until nothing of the length of a step fits. The shortest texts count as nothing.
    for (let size = 4_000_000, n = 0; size >= 64; n += 1) {
      const fits = await chrome.storage.session.set({ [`fill-${n}`]: 'x'.repeat(size) }).then(
        () => true,
        () => false,
      );
      if (!fits) size = Math.floor(size / 2);
    }
  });
}

/** A last word: sent as the page goes, answered `after` ms with a cookie. */
function lastWord(after: number): Promise<void> {
  const cookie = encodeURIComponent('late=1; path=/; secure');
  return page.evaluate((address: string) => {
    addEventListener('pagehide', () => navigator.sendBeacon(address));
  }, `/practice/seed?cookie=${cookie}&${LATE}=${after}`);
}

describe('permission withdrawn', () => {
  it('in a clear: it stops, says why, and goes on once it is allowed again', async () => {
    const held = await brake(browser, { ...ENDING, after: 3 });
    const answer = clear();
    await held.reached();
    await reach('ON_CLICK');
    await held.release();
    expect(await answer).toEqual({ done: false, why: 'no-permission' });
    await arrived(page);
    expect(await goingNow()).toBeGreaterThan(0);
    await reach('ON_ALL_SITES');
    await settled(browser);
    expect(await goingNow()).toBe(0);
    expect((await stored(browser)).results[JAPAN.domain]).toMatchObject({ remaining: 0, undoLost: false });
    await arrived(page);
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
    await arrived(page);
    expect(await goingNow()).toBe(GOING.length);
  });

  it('in an undo: the copy stays, and everything comes back once it is allowed again', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    const held = await brake(browser, { ...PUTTING_BACK, after: 2 });
    const answer = undo();
    await held.reached();
    await reach('ON_CLICK');
    await held.release();
    expect(await answer).toEqual({ done: false, why: 'no-permission' });
    await arrived(page);
    await reach('ON_ALL_SITES');
    await settled(browser);
    await arrived(page);
    expect(await goingNow()).toBe(GOING.length);
  });
});

describe('undo', () => {
  it('takes other tabs along: nothing they write stands over what came back', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    const other = await browser.open(`https://${WWW}/help`);
    await other.evaluate(() => {
      setInterval(() => Reflect.set(document, 'cookie', 'plain-1=written; path=/; secure'), 5);
    });
    await page.bringToFront();
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
    await arrived(page);
    await arrived(other);
    expect(await goingNow()).toBe(GOING.length);
  });
});

describe('a page that asks to stay', () => {
  it('and is answered late: the tab ends at the store, and nothing is cleared', async () => {
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
    await page.bringToFront();
    await page.mouse.click(5, 5);
    const asked = new Promise<{ accept(): Promise<void> }>((resolve) => page.once('dialog', resolve));
    const answer = clear();
    const dialog = await asked;
    expect(await answer).toEqual({ done: false, why: 'tab-held' });
    await dialog.accept();
    expect(await until(async () => !page.url().startsWith('https:'), 3_000)).toBe(true);
    expect(await until(async () => page.url().startsWith(`https://${WWW}/`), 15_000)).toBe(true);
    expect(await goingNow()).toBe(GOING.length);
  });
});

/** Ended and started anew at a point of something. */
async function reloadedAt(point: BrakePoint, start: () => Promise<unknown>): Promise<void> {
  const held = await brake(browser, point);
  const answer = start().catch(() => null);
  await held.reached();
  expect(page.url()).not.toMatch(/^about:|^chrome/);
  await reloadExtension();
  await answer;
}

/** What is told of it once the page is at the store again. */
async function toldAfterwards(): Promise<CaseView> {
  expect(await until(async () => page.url().startsWith(`https://${WWW}/`), 15_000)).toBe(true);
  expect(page.isClosed()).toBe(false);
  await settled(browser);
  return caseOf(browser, page);
}

describe('an update or a restart of ours', () => {
  it('before anything is removed: nothing is, and that is told', async () => {
    await reloadedAt({ api: 'scripting.executeScript', holds: 'refresh' }, clear);
    expect(await toldAfterwards()).toMatchObject({ cutOff: 'not-begun', undo: null });
    expect(await goingNow()).toBe(GOING.length);
  });

  it('in the middle of a clear: it is finished, no tab is closed or stays empty, and undo is told to be gone', async () => {
    await reloadedAt({ ...ENDING, after: 3 }, clear);
    expect(await toldAfterwards()).toMatchObject({ cutOff: 'finished', undo: null });
    expect(await goingNow()).toBe(0);
  });

  it('in the middle of an undo: it is told that some may be missing', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    await reloadedAt({ ...PUTTING_BACK, after: 3 }, undo);
    expect(await toldAfterwards()).toMatchObject({ cutOff: 'undo', undo: null });
  });

  it('after a clear: it is told that undo is gone', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    await reloadExtension();
    expect(await toldAfterwards()).toMatchObject({ cutOff: 'copy', undo: null });
  });

  it('is held back while there is something to put back', async () => {
    const held = await brake(browser, { ...ENDING, after: 3 });
    const answer = clear();
    await held.reached();
    await inWorker(browser, `chrome.runtime.onUpdateAvailable.dispatch({ version: '99' })`);
    await held.release();
    expect(await answer).toMatchObject({ done: true });
    await arrived(page);
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
    await arrived(page);
    expect(await goingNow()).toBe(GOING.length);
  });
});

describe('undo', () => {
  it('works where no room is left in memory', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    await fillMemory();
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
    await arrived(page);
    expect(await goingNow()).toBe(GOING.length);
  });

  it('is offered still when the clock is set right, a day and more', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    await inWorker(browser, `{ const { now } = Date; Date.now = () => now() + 25 * 3600_000; }`);
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
    await arrived(page);
    expect(await goingNow()).toBe(GOING.length);
  });
});

describe('a full memory', () => {
  it('silences neither hint nor badge nor popup', async () => {
    await fillMemory();
    await page.goto(`${SIGN_IN}&practice=wrong-password`);
    expect(await browser.waitForHint(page, 15_000)).not.toBeNull();
    expect(await until(async () => (await browser.badge(page)).text !== '', 5_000)).toBe(true);
    expect(await caseOf(browser, page)).toMatchObject({ kind: 'case', state: 'wrong-password' });
  });
});

describe('a value that is no UTF-8', () => {
  it('is counted before the press, and not told as put back', async () => {
    // As a header such a letter is one byte.
    await page.goto(
      `https://${WWW}/practice/seed?cookie=${encodeURIComponent('bytes=a\u00FF; path=/; secure')}`,
    );
    await page.goto(`${SIGN_IN}&practice=wrong-password`);
    const view = await caseOf(browser, page);
    expect(view).toMatchObject({ clear: { lost: 1 } });
    const { done, ...rest } = await clear();
    expect(done).toBe(true);
    expect(rest).toMatchObject({ clear: { remaining: 0 } });
    await arrived(page);
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 1 } });
    await arrived(page);
    expect((await jarOf(browser)).map(({ name }) => name)).not.toContain('bytes');
    expect(await undo()).toEqual({ done: false, why: 'nothing-to-undo' });
  });
});

describe('the last word of the old page', () => {
  const names = async () => (await jarOf(browser)).map(({ name }) => name);

  it.each([100, 400, 1_000])('answered after %i ms brings no cookie back', async (after) => {
    await lastWord(after);
    expect(await clear()).toMatchObject({ done: true, clear: { remaining: 0, late: 0 } });
    await arrived(page);
    await delay(after);
    expect(await names()).not.toContain('late');
  });

  it('answered after an undo has begun stands over nothing', async () => {
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    await lastWord(400);
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
    await arrived(page);
    await delay(400);
    expect(await names()).not.toContain('late');
  });

  it('that comes still later is told, not waited for', async () => {
    await lastWord(4_000);
    expect(await clear()).toMatchObject({ done: true, clear: { late: 1 } });
    await arrived(page);
  });
});
