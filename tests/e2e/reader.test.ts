import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFor, until } from '../harness/common';
import { DUE, lookOf } from '../harness/extension';
import { browser, useChromium, useFirefox, useOwnChromium } from '../harness/shared';
import type { TestBrowser } from '../harness/test-browser';
import { urlAt } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: {
  storage: {
    session: {
      get(): Promise<Record<string, { case?: { observations: { state: string; reason: string }[] } }>>;
    };
  };
};

/** No text of the pack says it so. */
const WRONG = urlAt(JAPAN, '/ap/signin?practice=otp-wrong');
const READ = { state: 'otp-wrong', reason: 'read' };

async function seenOn(page: Page): Promise<object | null> {
  return lookOf(browser, await browser.tabId(page));
}

/** Looks that the background was told of. */
async function toldOf({ inExtension }: TestBrowser, tabId: number): Promise<string[]> {
  const kept = await inExtension(
    async (id: number) => (await chrome.storage.session.get())[`tab:${id}`],
    tabId,
  );
  return (kept?.case?.observations ?? []).map(({ state, reason }) => `${state} ${reason}`);
}

describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
])('in %s', (_, use) => {
  use();

  it('a message is read, and told once', async () => {
    const page = await browser.open(WRONG);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await seenOn(page)).toMatchObject(READ);
    expect(await toldOf(browser, await browser.tabId(page))).toEqual(['otp-wrong read']);
    await page.close();
  });

  it('a page that comes back from the cache is read', async () => {
    const page = await browser.open(WRONG);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    await page.goto(urlAt(JAPAN, '/'));
    await page.goBack();
    expect(await until(async () => (await seenOn(page)) !== null, DUE)).toBe(true);
    expect(await seenOn(page)).toMatchObject({ ...READ });
    await page.close();
  });
});

describe('in Chromium', () => {
  useChromium();

  it('a worker that sleeps wakes for a message to read', async () => {
    await browser.killBackground();
    const page = await browser.open(WRONG);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await seenOn(page)).toMatchObject(READ);
    await page.close();
  });

  it('a box whose text changes without end brings the reader once', async () => {
    const page = await browser.open('about:blank');
    const session = await page.createCDPSession();
    let readers = 0;
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.endsWith('/reader.js')) readers += 1;
    });
    await session.send('Debugger.enable');
    await page.goto(WRONG);
    await page.$eval('#auth-error-message-box li', async (item) => {
      for (let frame = 0; frame < 60; frame += 1) {
        item.textContent = `コードが正しくありません${'。'.repeat(frame % 3)}`;
        await new Promise(requestAnimationFrame);
      }
    });
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect([readers, await seenOn(page)]).toMatchObject([1, READ]);
    await page.close();
  });
});

describe('where the reader does not load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haireta-unread-'));
  cpSync(buildFor('chromium'), folder, { recursive: true });
  writeFileSync(join(folder, 'reader.js'), '');
  // Its build is another one.
  useOwnChromium({ extension: folder });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a message is a reason that cannot be read, and no cookie is blamed', async () => {
    const page = await browser.open(WRONG);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await seenOn(page)).toMatchObject({ state: 'generic-problem', reason: 'unread' });
    await page.close();
  });
});
