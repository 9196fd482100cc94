import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { causeWords, hintOf, isSolved, popupOn, seenCase } from '../harness/causes';
import { badgeBecomes, choose, pressClear, says } from '../harness/extension';
import { arrivesAt, goInto, walkInto } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import type { ExtensionPage } from '../harness/test-browser';
import { type Words, wordsOf } from '../harness/words';
import { signInAs, startOf, urlAt } from '../practice-site/journeys';
import { JAPAN, type PracticeStore, USA } from '../practice-site/stores';

let page: Page;

useChromium();
beforeEach(async () => {
  page = await browser.browser.newPage();
});

/** Sets cookies by the hundred bytes, as years of visits do. */
async function swell(store: PracticeStore): Promise<void> {
  await page.goto(urlAt(store, '/practice/seed?set=large'));
  const cookies = await browser.cookies(store.domain);
  const bytes = cookies.map(({ name, value }) => `${name}=${value}`).join('; ').length;
  expect(bytes).toBeGreaterThan(8192);
}

/** The popup’s one button clears; the tab goes on to a fresh sign-in. */
async function clear(popup: ExtensionPage, t: Words, store: PracticeStore): Promise<void> {
  await pressClear(popup, t, store.domain);
  await says(popup, t('clear_done_title'));
  await popup.close();
  await arrivesAt(page, '/ap/signin');
}

it('too many cookies, told on the site’s own page: cleared, and in', async () => {
  const t = wordsOf('ja');
  await choose(browser, { language: 'ja' });
  await swell(JAPAN);
  const answer = await page.goto(startOf('sign-in', JAPAN));
  expect(answer?.status()).toBe(431);
  expect(await page.evaluate(() => document.body.innerText)).toContain('Too Large');

  const hint = await hintOf(browser, page, t, 'cookies-too-large');
  expect(hint.text).toContain(causeWords(t, 'cookies-too-large', 'why_status'));
  const popup = await popupOn(browser, page, t, { cause: 'cookies-too-large', fix: 'clear-cookies' });
  await clear(popup, t, JAPAN);
  await browser.walk(page, signInAs('shopper'));
  const { lastFix } = await isSolved(browser, page, t);
  expect(lastFix).toEqual({ fix: 'clear-cookies', outcome: 'solved' });
});

it('a redirect loop: the icon speaks, cleared, and in', async () => {
  const t = wordsOf('en');
  await choose(browser, { language: 'en' });
  await page.goto(startOf('stale-sign-in', USA));
  await walkInto(browser, page, signInAs('loop'));
  expect(await browser.waitForHint(page, 300)).toBeNull();

  const popup = await popupOn(browser, page, t, { cause: 'redirect-loop', fix: 'clear-cookies' });
  await says(popup, causeWords(t, 'redirect-loop', 'why_gave_up'));
  const { evidence, state } = await seenCase(browser, page);
  expect(state).toBe('not-sign-in');
  expect(evidence.pageState.known).toBe(false);
  expect(evidence.redirects).toMatchObject({ known: true, value: { gaveUp: true } });
  await clear(popup, t, USA);
  await browser.walk(page, signInAs('loop'));
  const { lastFix } = await isSolved(browser, page, t);
  expect(lastFix).toEqual({ fix: 'clear-cookies', outcome: 'solved' });
});

it.each([
  ['ja', JAPAN],
  ['en', USA],
] as const)(
  'too many cookies and an empty answer, in %s: the icon speaks, cleared, and in',
  async (lang, store) => {
    const t = wordsOf(lang);
    await choose(browser, { language: lang });
    await swell(store);
    browser.server.headersAtMost(8192);
    await goInto(page, startOf('sign-in', store));
    const title = causeWords(t, 'cookies-too-large', 'title');
    expect((await badgeBecomes(browser, page, '!')).title).toBe(t('title_problem', { title }));
    expect(await browser.hint(page)).toBeNull();

    const popup = await popupOn(browser, page, t, { cause: 'cookies-too-large', fix: 'clear-cookies' });
    await says(popup, causeWords(t, 'cookies-too-large', 'why_status'));
    await clear(popup, t, store);
    await browser.walk(page, signInAs('shopper'));
    const { lastFix } = await isSolved(browser, page, t);
    expect(lastFix).toEqual({ fix: 'clear-cookies', outcome: 'solved' });
  },
);
