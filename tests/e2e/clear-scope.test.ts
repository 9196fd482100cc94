import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { RunFixResponse } from '@/lib/model/protocol';
import type { ClearResult } from '@/lib/model/site-data';
import { until } from '../harness/common';
import { ask, choose, clearLabel, says } from '../harness/extension';
import { jarOf, put, putForeign, type Seed, stored } from '../harness/jar-tools';
import { arrived, stuckAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { brake } from '../harness/worker-brake';
import { signInPath, storeNamed } from '../practice-site/stores';

const STORE = 'amazon.com.be';
const WWW = `www.${STORE}`;
const BELGIUM = storeNamed(STORE);
const SIGN_IN = `https://${WWW}${signInPath(BELGIUM)}`;

const SOON = Date.now() / 1_000 + 86_400;
const FRAME = { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true };
// `com.be` is no public suffix to the browser, so this is the store's own site.
const OWN = { topLevelSite: 'https://com.be', hasCrossSiteAncestor: false };

const GOING: Seed[] = [
  { host: WWW, name: 'twin', value: 'host' },
  { host: STORE, name: 'twin', value: 'domain', domain: `.${STORE}`, expirationDate: SOON },
  { host: WWW, name: 'twin', value: 'path', path: '/ap' },
  { host: STORE, name: 'twin', value: 'both', domain: `.${STORE}`, path: '/ap/signin' },
  { host: WWW, name: 'twin', value: 'frame', partitionKey: FRAME },
  { host: WWW, name: 'twin', value: 'own', partitionKey: OWN },
  { host: WWW, name: '__Host-a', value: '1', httpOnly: true },
  { host: WWW, name: 'plain', value: '1', secure: false },
  { host: WWW, name: '', value: 'nameless' },
  { host: `sub.${WWW}`, name: 'deep', value: '1' },
  { host: `other.${STORE}`, name: 'sibling', value: '1', path: '/a/b' },
  { host: STORE, name: 'aws-waf-token', value: 'site', domain: `.${STORE}` },
];
/** On this store, and kept. */
const KEPT: Seed[] = [
  {
    host: STORE,
    name: `lc-${BELGIUM.suffix}`,
    value: 'en_GB',
    domain: `.${STORE}`,
    expirationDate: SOON,
  },
  { host: STORE, name: 'i18n-prefs', value: 'EUR', domain: `.${STORE}`, expirationDate: SOON },
  { host: STORE, name: 'aws-priv', value: '1', domain: `.${STORE}` },
  { host: `signin.aws.${STORE}`, name: 'twin', value: 'aws' },
  { host: `aws.${STORE}`, name: 'aws-waf-token', value: 'aws', domain: `.aws.${STORE}` },
];
const OTHER_STORES: Seed[] = [
  { host: 'www.amazon.com', name: 'twin', value: 'usa', expirationDate: SOON },
  { host: 'amazon.com', name: 'aws-priv', value: 'usa', domain: '.amazon.com' },
  { host: 'signin.aws.amazon.com', name: 'twin', value: 'aws usa' },
  { host: 'www.amazon.co.jp', name: 'plain', value: 'japan' },
];
const STRANGERS: Seed[] = [
  { host: 'shop.other.com.be', name: 'twin', value: 'neighbour' },
  { host: 'other.com.be', name: 'plain', value: 'neighbour', domain: '.other.com.be' },
  { host: `not${STORE}`, name: 'twin', value: 'name alike' },
  { host: `www.${STORE}.example`, name: 'twin', value: 'name in front' },
];
const STAYING = [...KEPT, ...OTHER_STORES, ...STRANGERS];

const t = wordsOf('en');
let page: Page;

useChromium({ language: 'en' });

async function missing(seeds: readonly Seed[]): Promise<Seed[]> {
  const jar = await jarOf(browser);
  return seeds.filter(({ name, value, host }) => {
    const domains = [host, `.${host}`];
    return !jar.some((c) => c.name === name && c.value === value && domains.includes(c.domain));
  });
}

async function clear(tabId: number, alsoTabs: number[] = []): Promise<ClearResult> {
  const answer = await ask<RunFixResponse>(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs });
  if (!answer.done) throw new Error(answer.why);
  return answer.clear;
}

/** A person who cannot get in: twice the same form without an error, then a press in the hint. */
async function stuck(): Promise<void> {
  page = await stuckAt(browser, BELGIUM);
  await put(browser, [...GOING, ...KEPT, ...OTHER_STORES]);
  await putForeign(browser, STRANGERS);
}

describe('one click in the popup', () => {
  it('removes the store’s cookies and no others, and counts by a second read', async () => {
    await stuck();
    const popup = await browser.popup(page);
    const button = await clearLabel(popup, t, STORE);
    expect(await missing([...GOING, ...STAYING])).toEqual([]);
    const planned = (await storeCookies()).length - KEPT.length;
    expect(button).toBe(t('clear_do', { store: STORE, count: planned }));

    // Still before the navigation: what is read now is what the counts are about.
    const held = await brake(browser, { api: 'tabs.update', holds: 'https:' });
    await popup.press(button);
    await held.reached();
    expect(await missing(GOING)).toEqual(GOING);
    expect(await missing(STAYING)).toEqual([]);
    expect(await storeCookies()).toHaveLength(KEPT.length);
    await held.release();
    await arrived(page);

    await says(popup, t('clear_done_title'));
    expect(await popup.text()).toMatch(new RegExp(`Removed\\s+${planned}\\s+Kept\\s+${KEPT.length}\\b`));
    const { results } = await stored(browser);
    expect(results).toEqual({
      [STORE]: { removed: planned, kept: KEPT.length, remaining: 0, tabsHeld: 0, late: 0, undoLost: false },
    });
    expect(await missing(STAYING)).toEqual([]);
    await popup.close();
  });

  it('names the other tabs, leaves unticked ones alone and reopens ticked ones', async () => {
    await stuck();
    const ticked = await browser.open(`https://${WWW}/help?number=1#here`);
    const unticked = await browser.open(`https://${WWW}/gp/help?number=2`);
    const aws = await browser.open(`https://signin.aws.${STORE}/console`);
    const elsewhere = await browser.open('https://www.amazon.co.jp/');
    for (const [tab, name] of [
      [ticked, 'My basket'],
      [unticked, 'My letter'],
      [aws, 'Cloud'],
      [elsewhere, 'Japan'],
    ] as const)
      await tab.evaluate((title) => {
        document.title = title;
        Reflect.set(window, 'typed', 'a letter');
      }, name);
    const popup = await browser.popup(page);
    const button = await clearLabel(popup, t, STORE);
    const text = await popup.text();
    expect(text).toContain('My basket');
    expect(text).toContain('My letter');
    expect(text).not.toContain('Cloud');
    expect(text).not.toContain('Japan');
    await popup.press('My letter');
    await popup.press(button);
    await says(popup, t('clear_done_title'));
    await popup.close();
    await arrived(page);
    await arrived(ticked);

    const typed = (tab: Page) => tab.evaluate(() => Reflect.get(window, 'typed'));
    expect(ticked.url()).toBe(`https://${WWW}/help?number=1#here`);
    expect(await typed(ticked)).toBeUndefined();
    for (const [tab, url] of [
      [unticked, `https://${WWW}/gp/help?number=2`],
      [aws, `https://signin.aws.${STORE}/console`],
      [elsewhere, 'https://www.amazon.co.jp/'],
    ] as const) {
      expect(tab.url()).toBe(url);
      expect(await typed(tab)).toBe('a letter');
    }
    expect(new URL(page.url()).pathname).toBe('/ap/signin');
  });
});

/** Cookies of the store, all below it and all partitions, by a read of the browser's own. */
async function storeCookies() {
  const jar = await jarOf(browser);
  return jar.filter(({ domain }) => `.${domain.replace(/^\./, '')}`.endsWith(`.${STORE}`));
}

describe('a message of a page', () => {
  it('moves no tab of another service, store or site', async () => {
    page = await browser.open(SIGN_IN);
    const others = [
      await browser.open(`https://signin.aws.${STORE}/console`),
      await browser.open('https://www.amazon.com/'),
      await browser.open('https://shop.example/'),
    ];
    const ids: number[] = [];
    for (const other of others) {
      ids.push(await browser.tabId(other));
      await other.evaluate(() => Reflect.set(window, 'typed', 'a letter'));
    }
    await put(browser, [...GOING, ...KEPT]);
    expect(await clear(await browser.tabId(page), [...ids, 999_999])).toMatchObject({
      remaining: 0,
      tabsHeld: 0,
    });
    await arrived(page);
    for (const other of others)
      expect(await other.evaluate(() => Reflect.get(window, 'typed'))).toBe('a letter');
  });

  it('leaves alone what the fresh page sets', async () => {
    page = await browser.open(SIGN_IN);
    await page.evaluateOnNewDocument((domain) => {
      setInterval(() => {
        if (location.protocol === 'https:')
          Reflect.set(document, 'cookie', `late=1; domain=.${domain}; path=/; secure`);
      }, 20);
    }, STORE);
    await put(browser, GOING);
    const tabId = await browser.tabId(page);
    const result = await clear(tabId);
    expect(result).toMatchObject({ remaining: 0 });
    await arrived(page);
    await until(async () => (await missing([{ host: STORE, name: 'late', value: '1' }])).length === 0, 5_000);
    // Whatever wakes the worker from here on: nothing of it removes anything.
    await ask(browser, 'case', { tabId });
    await browser.killBackground();
    await choose(browser, {});
    expect(await missing([{ host: STORE, name: 'late', value: '1' }])).toEqual([]);
    expect((await storeCookies()).map(({ name }) => name)).toContain('session-id');
    const { alarms, journal, results } = await stored(browser);
    expect({ alarms, journal, result: results[STORE] }).toEqual({ alarms: [], journal: null, result });
  });

  it('removes what pages write while they leave', async () => {
    page = await browser.open(SIGN_IN);
    const other = await browser.open(`https://${WWW}/help`);
    for (const [tab, name] of [
      [page, 'zombie-a'],
      [other, 'zombie-b'],
    ] as const)
      await tab.evaluate((cookie) => {
        const write = () => {
          Reflect.set(document, 'cookie', `${cookie}=1; path=/; secure; max-age=9999`);
        };
        for (const type of ['pagehide', 'unload', 'visibilitychange', 'beforeunload'])
          addEventListener(type, write);
      }, name);
    const alsoTabs = [await browser.tabId(other)];
    expect(await clear(await browser.tabId(page), alsoTabs)).toMatchObject({ remaining: 0, tabsHeld: 0 });
    await arrived(page);
    await arrived(other);
    const names = (await storeCookies()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('zombie'))).toEqual([]);
  });
});
