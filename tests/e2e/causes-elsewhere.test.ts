import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { causeWords, hintOf, isSolved, openPopup, pressWay, seenCase } from '../harness/causes';
import { choose, pressClear, says } from '../harness/extension';
import { arrivesAt, openedAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import type { ExtensionPage } from '../harness/test-browser';
import { type Words, wordsOf } from '../harness/words';
import { press, signInAs, startOf, urlAt } from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN, USA } from '../practice-site/stores';

let page: Page;

useChromium();

/** Presses what opens a private window, and gives the tab in it. The popup closes with the focus. */
async function openPrivate(popup: ExtensionPage, t: Words, store: string): Promise<Page> {
  await pressWay(popup, t, t('ways_private'));
  await says(popup, t('tests_private_title'));
  await popup.press(t('tests_private_open', { store }));
  const there = await openedAt(browser, (url) => new URL(url).pathname === '/ap/signin', page);
  // Nothing of the other window is known there.
  expect(await page.evaluate(() => document.cookie)).toContain('session-token');
  expect(await there.evaluate(() => document.cookie)).not.toContain('practice-stale');
  await popup.close().catch(() => undefined);
  return there;
}

/** Comes back to the tab: the icon asks how it went. */
async function answer(t: Words, worked: boolean): Promise<ExtensionPage> {
  const popup = await openPopup(browser, page);
  await says(popup, t('tests_private_ask'));
  await popup.press(t(worked ? 'tests_yes' : 'tests_no'));
  return popup;
}

describe('the test in a private window', () => {
  it('works there: cookies it is, cleared, and in', async () => {
    const t = wordsOf('ja');
    await choose(browser, { language: 'ja' });
    page = await browser.open(startOf('stale-sign-in', JAPAN));
    await browser.walk(page, signInAs('stale'));
    const first = await openPopup(browser, page);
    // Once back at the same form may be anything: the person says it.
    await says(first, t('popup_nothing_title'));
    await first.press(t('symptom_same_page_again'));
    await says(first, causeWords(t, 'stale-cookies', 'title'));
    const there = await openPrivate(first, t, JAPAN.domain);
    await browser.walk(there, signInAs('stale'));
    expect(await there.$('a#nav-item-signout')).not.toBeNull();

    const popup = await answer(t, true);
    await says(popup, t('popup_trial_private_works'));
    const { findings, evidence } = await seenCase(browser, page);
    expect(evidence.person).toMatchObject({ known: true, value: { privateWindow: 'works' } });
    expect(findings[0]).toMatchObject({
      cause: 'stale-cookies',
      verdict: 'likely',
      reason: { key: 'private_works' },
    });
    expect(findings.map(({ cause }) => cause)).toContain('blocker-interference');
    await pressClear(popup, t, JAPAN.domain);
    await says(popup, t('clear_done_title'));
    await popup.close();
    await arrivesAt(page, '/ap/signin');
    await browser.walk(page, signInAs('stale'));
    const { lastFix } = await isSolved(browser, page, t);
    expect(lastFix).toEqual({ fix: 'clear-cookies', outcome: 'solved' });
  });

  it('fails there too: cookies are out of it', async () => {
    const t = wordsOf('en');
    await choose(browser, { language: 'en' });
    page = await browser.open(startOf('sign-in', USA));
    await browser.walk(page, signInAs('problem'));
    await browser.waitForHint(page, 10_000);
    const before = (await seenCase(browser, page)).findings.map(({ cause }) => cause);
    expect(before).toContain('stale-cookies');
    const first = await openPopup(browser, page);
    await says(first, t('popup_promise'));
    const there = await openPrivate(first, t, USA.domain);
    await browser.walk(there, signInAs('problem'));
    expect(await there.$('.ap_error_page_title')).not.toBeNull();

    const popup = await answer(t, false);
    await says(popup, t('popup_trial_private_fails'));
    const { findings } = await seenCase(browser, page);
    const stale = findings.find(({ cause }) => cause === 'stale-cookies');
    expect(findings[0]?.cause).not.toBe('stale-cookies');
    expect(stale === undefined || stale.verdict === 'possible').toBe(true);
    await popup.close();
  });
});

describe('is this page real', () => {
  it('a sign-in at a stranger’s address: a clear warning, left for the real store', async () => {
    const t = wordsOf('ja');
    await choose(browser, { language: 'ja' });
    page = await browser.open('https://www.amazon.practice.example/ap/signin?practice=password');
    const popup = await openPopup(browser, page);
    await says(popup, t('popup_unknown_title'));
    expect(page.extensionRealms()).toEqual([]);
    await popup.press(t('popup_real_page'));
    await says(popup, t('real_foreign_title'));
    expect(await popup.text()).toContain(t('real_type_nothing'));
    expect(await popup.text()).toContain('practice.example');
    const view = await seenCase(browser, page);
    expect(view).toMatchObject({ detached: true, tab: { store: JAPAN.domain } });
    expect(view.findings[0]).toMatchObject({ cause: 'look-alike-page', verdict: 'likely' });
    expect(view.findings[0]?.fixes[0]).toBe('leave-page');
    await popup.press(t('real_open_store', { store: JAPAN.domain }));
    const real = await openedAt(browser, (url) => url === urlAt(JAPAN, '/'));

    await real.bringToFront();
    await browser.walk(real, [press('#nav-link-accountList')]);
    const check = await openPopup(browser, real);
    await says(check, t('popup_nothing_title'));
    await pressWay(check, t, t('ways_real_page'));
    await says(check, t('real_own_title'));
    expect(await check.text()).toContain(JAPAN.domain);
    await check.close();
    await browser.walk(real, signInAs('shopper'));
    expect(await real.$('a#nav-item-signout')).not.toBeNull();
  });

  it('a stranger’s page that is no sign-in is not said to be a copy', async () => {
    const t = wordsOf('en');
    await choose(browser, { language: 'en' });
    page = await browser.open('https://shop.example/help');
    const popup = await openPopup(browser, page);
    await says(popup, t('popup_unknown_title'));
    await popup.press(t('popup_real_page'));
    await says(popup, t('real_foreign_title'));
    expect(await popup.text()).toContain(t('real_type_nothing'));
    expect(await popup.text()).not.toContain(t('real_typed_already'));
    await popup.close();
  });

  it('the site’s own sign-in gets a calm yes', async () => {
    const t = wordsOf('en');
    await choose(browser, { language: 'en' });
    page = await browser.open(urlOf(STATES['wrong-password'], USA));
    await hintOf(browser, page, t, 'wrong-password');
    const popup = await openPopup(browser, page);
    await says(popup, causeWords(t, 'wrong-password', 'title'));
    await pressWay(popup, t, t('ways_real_page'));
    await says(popup, t('real_own_title'));
    await popup.close();
  });
});
