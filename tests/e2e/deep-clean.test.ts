import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { DeepRequest, DeepResponse } from '@/lib/model/deep-clean';
import { pressWay } from '../harness/causes';
import { until } from '../harness/common';
import { ask, choose, says } from '../harness/extension';
import { jarOf, put } from '../harness/jar-tools';
import { arrived, stuckAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { JAPAN } from '../practice-site/stores';

const STORE = 'amazon.co.jp';
const WWW = `https://www.${STORE}`;

/** Has a host in a cookie alone, and no tab when it is cleaned. */
const SUB = `https://sub.www.${STORE}`;
const OTHER_STORE = 'https://www.amazon.com';
const STATUS = `https://account-status.${STORE}`;

const t = wordsOf('en');

useChromium();

/** Keeps something of every kind on the page's address. */
async function keepEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('mark', 'local \ud800 text');
    localStorage.setItem('length', '2');
    sessionStorage.setItem('mark', 'session');
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('practice', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows').put('x'.repeat(50_000), 1);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await (await caches.open('practice')).put('/practice/saved', new Response('saved'));
    const registration = await navigator.serviceWorker.register('/practice/worker.js');
    await new Promise<void>((resolve) => {
      const look = () => (registration.active === null ? setTimeout(look, 20) : resolve());
      look();
    });
    const file = await (await navigator.storage.getDirectory()).getFileHandle('file', { create: true });
    const writer = await file.createWritable();
    await writer.write('x'.repeat(50_000));
    await writer.close();
  });
}

/** What the browser itself tells of the page's address. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const { usage = 0 } = await navigator.storage.estimate();
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      files: files.length,
      holdsMuch: usage > 50_000,
    };
  });
}

const ALL = { local: 2, session: 1, databases: 1, caches: 1, workers: 1, files: 1 };
const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };

async function deep(page: Page, request: DeepRequest): Promise<DeepResponse> {
  return ask<DeepResponse>(browser, 'deepClean', {
    tabId: await browser.tabId(page),
    request: { ...request },
  });
}

/** A page of an address without a script of the site. */
async function bare(address: string): Promise<Page> {
  return browser.open(`${address}/practice/style.css`);
}

describe('the deep clean', () => {
  it('removes every kind at every known address, no cookie and no other store', async () => {
    const page = await bare(WWW);
    const sub = await bare(SUB);
    const status = await bare(STATUS);
    const other = await bare(OTHER_STORE);
    for (const each of [page, sub, status, other]) {
      await keepEverything(each);
      expect(await kept(each)).toEqual({ ...ALL, holdsMuch: true });
    }
    await put(browser, [
      { host: `www.${STORE}`, name: 'session-id', value: '1' },
      { host: `sub.www.${STORE}`, name: 'deep', value: '1' },
    ]);
    await sub.close();
    await status.close();

    const plan = await deep(page, { want: 'plan' });
    expect(plan).toMatchObject({
      kind: 'plan',
      plan: { allowed: true, before: ALL, otherTabs: [] },
      last: null,
    });
    const cookies = (await jarOf(browser)).map(({ name }) => name).sort();
    const done = await deep(page, { want: 'run', alsoTabs: [], alsoStores: [] });
    expect(done).toMatchObject({ kind: 'done', result: { before: ALL, after: NOTHING, tabsHeld: 0 } });
    await arrived(page);

    for (const address of [WWW, SUB, STATUS])
      expect(await kept(await bare(address))).toEqual({ ...NOTHING, holdsMuch: false });
    expect(await kept(other)).toEqual({ ...ALL, holdsMuch: true });
    expect((await jarOf(browser)).map(({ name }) => name)).toEqual(expect.arrayContaining(cookies));
  });

  it('empties the cache of the store alone', async () => {
    const page = await bare(WWW);
    const other = await bare(OTHER_STORE);
    const served = (on: Page) => on.evaluate(async () => (await fetch('/practice/cached.css')).text());
    const [mine, theirs] = [await served(page), await served(other)];
    expect([await served(page), await served(other)]).toEqual([mine, theirs]);
    await deep(page, { want: 'run', alsoTabs: [], alsoStores: [] });
    expect(await served(await bare(WWW))).not.toBe(mine);
    expect(await served(other)).toBe(theirs);
  });

  it('cleans another store only when it is ticked, and puts it back too', async () => {
    const page = await bare(WWW);
    const other = await bare(OTHER_STORE);
    for (const each of [page, other]) await keepEverything(each);
    const alsoTabs = [await browser.tabId(other)];
    const com = { store: 'amazon.com', before: ALL, otherTabs: [{ tabId: alsoTabs[0] }] };
    expect(await deep(page, { want: 'plan' })).toMatchObject({ plan: { otherStores: [com] } });

    const alone = await deep(page, { want: 'run', alsoTabs, alsoStores: [] });
    expect(alone).toMatchObject({ kind: 'done', result: { before: ALL, after: NOTHING } });
    await arrived(page);
    expect(await kept(other)).toEqual({ ...ALL, holdsMuch: true });
    await page.goto(`${WWW}/practice/style.css`);
    await page.evaluate(() => localStorage.clear());

    const both = await deep(page, { want: 'run', alsoTabs, alsoStores: ['amazon.com'] });
    expect(both).toMatchObject({ kind: 'done', result: { before: ALL, after: NOTHING } });
    await arrived(page);
    await arrived(other);
    expect(await kept(other)).toEqual({ ...NOTHING, holdsMuch: false });

    expect(await deep(page, { want: 'undo' })).toEqual({
      kind: 'undone',
      undone: { restored: ALL.local + ALL.session, refused: 0 },
    });
    await arrived(other);
    const back = () => other.evaluate(() => localStorage.getItem('mark')).catch(() => null);
    expect(await until(back, 5_000)).toBe('local \ud800 text');
  });

  it('puts back what it can, to the last character', async () => {
    const page = await bare(WWW);
    await keepEverything(page);
    await deep(page, { want: 'run', alsoTabs: [], alsoStores: [] });
    await arrived(page);
    expect(await deep(page, { want: 'undo' })).toEqual({
      kind: 'undone',
      undone: { restored: 3, refused: 0 },
    });
    await arrived(page);
    const back = await until(
      () =>
        page
          .evaluate(() => ({
            local: [localStorage.getItem('mark'), localStorage.getItem('length'), localStorage.length],
            session: [sessionStorage.getItem('mark'), sessionStorage.length],
          }))
          .catch(() => null),
      5_000,
    );
    expect(back).toEqual({ local: ['local \ud800 text', '2', 2], session: ['session', 1] });
    expect(await deep(page, { want: 'undo' })).toEqual({ kind: 'stopped', why: 'nothing-to-undo' });
  });

  it('removes what pages write while they leave', async () => {
    const page = await bare(WWW);
    const second = await bare(WWW);
    for (const each of [page, second])
      await each.evaluate(() => {
        for (const type of ['pagehide', 'visibilitychange', 'beforeunload'])
          addEventListener(type, () => localStorage.setItem('zombie', '1'));
      });
    const alsoTabs = [await browser.tabId(second)];
    expect(await deep(page, { want: 'run', alsoTabs, alsoStores: [] })).toMatchObject({
      kind: 'done',
      result: { after: NOTHING },
    });
    expect(await kept(await bare(WWW))).toMatchObject(NOTHING);
  });

  it('says before and after what is too much to be put back', async () => {
    const page = await bare(WWW);
    const more = await bare(`https://${STORE}`);
    const most = await bare(STATUS);
    for (const each of [page, more, most])
      await each.evaluate(() => localStorage.setItem('big', '\u3042'.repeat(700_000)));
    expect(await deep(page, { want: 'plan' })).toMatchObject({ plan: { leftOut: 3 } });
    expect(await deep(page, { want: 'run', alsoTabs: [], alsoStores: [] })).toMatchObject({
      kind: 'done',
      result: { leftOut: 3 },
    });
    await arrived(page);
    expect(await deep(page, { want: 'undo' })).toMatchObject({ undone: { restored: 0, refused: 0 } });
    for (const each of [page, more, most]) {
      // Undo loads them again.
      const emptied = () => each.evaluate(() => localStorage.clear() === undefined).catch(() => false);
      expect(await until(emptied, 5_000)).toBe(true);
    }
  });

  it('says why it cannot begin', async () => {
    const page = await bare('https://shop.example');
    expect(await deep(page, { want: 'plan' })).toEqual({ kind: 'stopped', why: 'no-store' });
    const gone = await ask(browser, 'deepClean', { tabId: 999_999, request: { want: 'plan' } });
    expect(gone).toEqual({ kind: 'stopped', why: 'tab-gone' });
  });

  it('leaves all or nothing when the worker is killed', async () => {
    const page = await bare(WWW);
    await keepEverything(page);
    const running = deep(page, { want: 'run', alsoTabs: [], alsoStores: [] }).catch(() => null);
    await until(async () => !page.url().startsWith('https:'), 5_000);
    await browser.killBackground();
    await running;
    // Whatever wakes it next.
    await choose(browser, {});
    const back = await until(async () => page.url().startsWith(WWW), 10_000);
    expect(back).toBe(true);
    const now = await until(async () => {
      const counts = await kept(await bare(WWW));
      const { last } = (await deep(page, { want: 'plan' })) as Extract<DeepResponse, { kind: 'plan' }>;
      const untouched = last === null && counts.databases === 1;
      const ended = last !== null && counts.databases === 0 && counts.files === 0;
      return untouched || ended;
    }, 10_000);
    expect(now).toBe(true);
  });
});

describe('in the popup', () => {
  it('is the next way after the clear, and can be undone', async () => {
    const page = await stuckAt(browser, JAPAN);
    await page.evaluate(() => localStorage.setItem('mark', 'mine'));
    const popup = await browser.popup(page);
    await says(popup, t('cause_stale_cookies_title'));
    await pressWay(popup, t, t('popup_other_way'));
    await popup.press(t('fix_deep_clean_do'));
    await says(popup, t('deep_title', { store: STORE }));
    await says(popup, t('deep_gone'));
    await popup.press(t('deep_do', { store: STORE }));
    await says(popup, t('deep_done_title'));
    await page.waitForSelector('#ap_email');
    expect(await page.evaluate(() => localStorage.getItem('mark'))).toBeNull();
    await popup.press(t('popup_undo_do'));
    await says(popup, t('deep_undone_title'));
    await popup.close();
    const mark = () => page.evaluate(() => localStorage.getItem('mark')).catch(() => null);
    expect(await until(mark, 5_000)).toBe('mine');
  });
});
