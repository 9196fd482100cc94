import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { DeepResponse } from '@/lib/model/deep-clean';
import { openPopup } from '../harness/causes';
import { until } from '../harness/common';
import { ask, DUE, kept, pressClear, says } from '../harness/extension';
import { stuckAt } from '../harness/person';
import { browser, useChromium, useFirefox } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { PASSWORD } from '../practice-site/accounts';
import { enterCode, enterPassword, identify, startOf } from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

/** What is in the storage after each way somebody goes: nothing that a page or a person wrote. */

const t = wordsOf('ja');
const SECRET = 'a-secret-of-mine';
const ADDRESS_WORDS = ['/ap/', 'openid', 'https://', '?', '%'];

type Kept = Record<string, unknown>;

/** Every string in a value, with the way to it. */
function stringsOf(value: unknown, way: string): [way: string, text: string][] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsOf(each, `${way}.${name}`));
}

/** An id, an enum, a domain or a language: one word, and no text of a page nor an address. */
const ONE_WORD = /^[\w.:-]{0,64}$/;

/** Where undo keeps what it puts back: cookies, and entries of a store's own storage. */
const COPIES = /^session\.(?:snapshot:[^.]+\.[^ ]*cookies\.|deep:.*\.pages\.\d+\.(?:local|session|origin)$)/;

async function dump(): Promise<[way: string, text: string][]> {
  const all: Kept = await kept(browser);
  return stringsOf(all.session, 'session').concat(stringsOf(all.local, 'local'));
}

/** Values that can only be of a cookie. */
async function cookieValues(): Promise<string[]> {
  const cookies = await browser.cookies(JAPAN.domain);
  return cookies.map(({ value }) => value).filter((value) => value.length >= 8);
}

/** What the page says, once it is there: after a clear it is on its way. */
async function linesOf(page: Page): Promise<string[]> {
  const read = () =>
    document.readyState === 'complete' ? `${document.title}\n${document.body.innerText}` : null;
  const said = await until(() => page.evaluate(read).catch(() => null), DUE);
  if (said === null) throw new Error(`no page at ${page.url()}`);
  return said.split('\n');
}

/** The keys of the table in docs/architecture.md, by area. */
const DOCUMENTED = [
  ...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `(\w+)[^|]*` \| (session|local) \|/gm),
].map(([, key, area]) => `${area} ${key}`);

/** Fails with the places that keep more than a word; gives what is kept, by area and kind. */
async function keepsWordsAlone(page: Page, before: readonly string[] = []): Promise<string[]> {
  const strings = await dump();
  const outside = strings.filter(([way]) => !COPIES.test(way));
  expect(outside.filter(([, text]) => !ONE_WORD.test(text))).toEqual([]);
  const secrets = [...before, ...(await cookieValues()), SECRET, PASSWORD, '987654'];
  const shown = await linesOf(page);
  const said = outside.map(([, text]) => text).filter((text) => text.length >= 6);
  expect(said.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  expect(said.filter((text) => shown.some((line) => line.trim() === text))).toEqual([]);
  // Not even the copies know where anybody was.
  const copies = strings.filter(
    ([way]) => COPIES.test(way) && !/\.(?:origin|topLevelSite|value|path|local|session)$/.test(way),
  );
  expect(copies.filter(([, text]) => ADDRESS_WORDS.some((part) => text.includes(part)))).toEqual([]);
  const all = await kept(browser);
  const kinds = (['session', 'local'] as const).flatMap((area) =>
    Object.keys(all[area]).map((key) => `${area} ${key.replace(/:.*/, '')}`),
  );
  expect(kinds.filter((kind) => !DOCUMENTED.includes(kind))).toEqual([]);
  return kinds;
}

describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
] as const)('in %s', (name, use) => {
  use({ language: 'ja' });

  it('after failures of every kind', async () => {
    const page = await browser.open(startOf('sign-in', JAPAN));
    await browser.walk(page, [...identify('code'), ...enterPassword(SECRET), ...enterPassword()]);
    await browser.walk(page, enterCode('987654'));
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await keepsWordsAlone(page)).toContain('session tab');
  });

  it('after a clear with another tab of the store, and after undo', async () => {
    const beside = await browser.open(urlOf(STATES['not-sign-in'], JAPAN));
    const page = await stuckAt(browser, JAPAN);
    const before = await cookieValues();
    const popup = await openPopup(browser, page);
    await says(popup, t('clear_goes'));
    await pressClear(popup, t, JAPAN.domain);
    await says(popup, t('clear_done_title'));
    expect(await keepsWordsAlone(page, before)).toContain('session snapshot');
    await popup.press(t('popup_undo_do'));
    await says(popup, t('undo_done_title'));
    expect(await keepsWordsAlone(page, before)).not.toContain('session snapshot');
    await popup.close();
    await beside.close();
  });

  it('after a question, a wish to be told and a look at a page', async () => {
    const page = await browser.open(urlOf(STATES['service-error'], JAPAN));
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    const popup = await openPopup(browser, page);
    await popup.press(t('popup_remind_offer'));
    await says(popup, t('popup_remind_forget'));
    const tabId = await browser.tabId(page);
    await ask(browser, 'answer', { tabId, answer: { about: 'page', origin: 'own', store: JAPAN.domain } });
    expect(await keepsWordsAlone(page)).toContain('local later');
    await popup.close().catch(() => undefined);
  });

  it('of a page that calls its language anything: the hint comes, and the word is not kept', async () => {
    const page = await browser.open(startOf('sign-in', JAPAN));
    const strange = 'abcdefghij-abcdefghij-abcdefghij-abcdefghij';
    await page.evaluateOnNewDocument((lang: string) => {
      const rename = () => document.documentElement?.setAttribute('lang', lang);
      new MutationObserver(rename).observe(document, { childList: true });
    }, strange);
    await page.goto(urlOf(STATES['service-error'], JAPAN));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(strange);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await keepsWordsAlone(page)).toContain('session tab');
    expect(JSON.stringify(await dump())).not.toContain('abcdefghij');
  });

  it.runIf(name === 'Chromium')('after a deep clean', async () => {
    const page = await stuckAt(browser, JAPAN);
    await page.evaluate(() => localStorage.setItem('kept-by-page', 'a value of the page'));
    const tabId = await browser.tabId(page);
    const request = { want: 'run', alsoTabs: [], alsoStores: [] } as const;
    expect(await ask<DeepResponse>(browser, 'deepClean', { tabId, request })).toMatchObject({ kind: 'done' });
    expect(await keepsWordsAlone(page)).toContain('session deep');
  });
});
