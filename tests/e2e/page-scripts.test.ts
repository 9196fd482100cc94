import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { readerOf, scriptsOf } from '@/lib/sites/registry';
import { buildFor } from '../harness/common';
import { caseOf, DUE, lookOf, reachOf } from '../harness/extension';
import { stuckAt } from '../harness/person';
import { browser, useChromium, useOwnChromium } from '../harness/shared';
import { urlAt } from '../practice-site/journeys';
import { JAPAN, type PracticeStore, USA } from '../practice-site/stores';

const signIn = (store: PracticeStore, look = 'password') => urlAt(store, `/ap/signin?practice=${look}`);

/** Scripts of ours that run in a page, by their files, in the order they run. */
async function ranOn(page: Page, url: string, until = async () => {}): Promise<string[]> {
  const session = await page.createCDPSession();
  const ran: string[] = [];
  session.on('Debugger.scriptParsed', ({ url: script }) => {
    if (script.startsWith('chrome-extension:')) ran.push(new URL(script).pathname.slice(1));
  });
  await session.send('Debugger.enable');
  // Those of the page that is still there are told first.
  ran.length = 0;
  await page.goto(url, { waitUntil: 'load' });
  await until();
  await session.detach();
  return ran;
}

describe('what runs in a page', () => {
  useChromium();

  it.each([JAPAN, USA])('of $domain is what its store speaks, and the engine', async (store) => {
    const page = await browser.open('about:blank');
    expect(await ranOn(page, signIn(store))).toEqual(scriptsOf(store.domain));
    expect(await ranOn(page, urlAt(store, '/'))).toEqual([]);
    await page.close();
  });

  it.each([
    [JAPAN, 'wrong-credentials'],
    [USA, 'otp-wrong'],
  ] as const)('of $domain that shows a message is also what reads it', async (store, look) => {
    const page = await browser.open('about:blank');
    const [files, state] = [[...scriptsOf(store.domain), ...readerOf(store.domain, store.lang)], look];
    const ran = await ranOn(page, signIn(store, look), async () => {
      expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    });
    expect(ran).toEqual(files);
    expect(await lookOf(browser, await browser.tabId(page))).toMatchObject({ state, reason: 'read' });
    await page.close();
  });

  it('whose message the pack’s own texts explain is no more', async () => {
    const page = await browser.open('about:blank');
    const ran = await ranOn(page, signIn(JAPAN, 'captcha'), async () => {
      expect(await lookOf(browser, await browser.tabId(page))).toMatchObject({ state: 'captcha' });
    });
    expect(ran).toEqual(scriptsOf(JAPAN.domain));
    await page.close();
  });

  it('is the same on the rest of a store while a case is open there', async () => {
    const page = await stuckAt(browser, JAPAN);
    expect(await reachOf(browser)).toEqual([`store-${JAPAN.domain}`]);
    expect(await ranOn(page, urlAt(JAPAN, '/'))).toEqual(scriptsOf(JAPAN.domain));
    await page.close();
  });

  it('is started by the icon where it does not run by itself', async () => {
    const page = await browser.open(urlAt(JAPAN, '/'));
    expect(await lookOf(browser, await browser.tabId(page))).toBeNull();
    expect(await caseOf(browser, page)).toMatchObject({ kind: 'nothing-seen', state: 'not-sign-in' });
    expect(await lookOf(browser, await browser.tabId(page))).toMatchObject({ state: 'not-sign-in' });
    await page.close();
  });

  it('is not stopped by a page whose elements have its names', async () => {
    const page = await browser.open('about:blank');
    await page.evaluateOnNewDocument(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        for (const name of ['hairetaRules', 'hairetaTexts', 'hairetaStarted', 'browser', 'chrome']) {
          const element = document.createElement('img');
          element.id = name;
          element.setAttribute('name', name);
          document.body.append(element);
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(signIn(JAPAN, 'wrong-password'));
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await page.evaluate(() => Object.keys(globalThis).filter((key) => /haireta/i.test(key)))).toEqual(
      [],
    );
    await page.close();
  });
});

describe('where the rules of a site do not load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haireta-rules-'));
  cpSync(buildFor('chromium'), folder, { recursive: true });
  const file = join(folder, 'rules/amazon.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace('var hairetaRules', 'var hairetaRules; ('));
  useOwnChromium({ extension: folder });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('nothing is said of a page, nothing is shown, and the popup still speaks', async () => {
    const page = await browser.open(signIn(JAPAN, 'wrong-password'));
    const tabId = await browser.tabId(page);
    expect(await lookOf(browser, tabId)).toBeNull();
    expect(await caseOf(browser, page)).toMatchObject({ kind: 'nothing-seen', state: 'not-sign-in' });
    expect(await lookOf(browser, tabId)).toBeNull();
    expect(await browser.hint(page)).toBeNull();
  });
});
