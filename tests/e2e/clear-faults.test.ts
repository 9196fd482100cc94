import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunFixResponse, UndoResponse } from '../../lib/model/protocol';
import { until } from '../harness/common';
import { ask, forgetCases } from '../harness/extension';
import { jarOf, put, type Seed, settled, stored } from '../harness/jar-tools';
import { arrived } from '../harness/person';
import { browser, useOwnChromium } from '../harness/shared';
import { brake, ENDING, PUTTING_BACK } from '../harness/worker-brake';
import { JAPAN, signInPath } from '../practice-site/stores';

/** The part of the browser's own page about extensions that is used. */
declare const chrome: {
  runtime: { reload(): void };
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
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

/** Ends it as an update does: worker, pages and what `storage.session` holds. Nobody is left to answer. */
async function reloadExtension(): Promise<void> {
  await browser.inExtension(() => {
    setTimeout(() => chrome.runtime.reload());
  });
}

/** What a person chooses on the browser's page about extensions, which stays in front: no popup opens there. */
async function reach(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const settings = await browser.browser.newPage();
  await settings.goto('chrome://extensions');
  const extensionId = new URL(String(browser.extensionBase)).host;
  await settings.evaluate((change: object) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId,
    hostAccess,
  });
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

describe('a browser that loses us in the middle of a clear', () => {
  it('shows the store again: no tab is closed, none stays empty', async () => {
    const held = await brake(browser, { ...ENDING });
    const answer = clear().catch(() => null);
    await held.reached();
    expect(page.url()).not.toMatch(/^https:/);
    await reloadExtension();
    await answer;
    expect(await until(async () => page.url().startsWith(`https://${WWW}/`), 15_000)).toBe(true);
    expect(page.isClosed()).toBe(false);
  });
});
