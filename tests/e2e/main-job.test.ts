import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../harness/common';
import { badgeBecomes, choose, reachOf, says } from '../harness/extension';
import { arrivesAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import type { ExtensionPage, SeenCookie } from '../harness/test-browser';
import { type Words, wordsOf } from '../harness/words';
import { enterPassword, signInAs, startOf, urlAt } from '../practice-site/journeys';
import { JAPAN, type Lang, type PracticeStore, signInPath, USA } from '../practice-site/stores';

/** What a clear leaves: the choice of language and of currency. */
const STAYS = /^(lc-|i18n-prefs)/;
const OPENID = ['ns', 'mode', 'assoc_handle', 'claimed_id', 'identity', 'pape.max_auth_age', 'return_to'];

let page: Page;

useChromium();

/** A person with old cookies gives the right password twice. */
async function getStuck(store: PracticeStore, lang: Lang): Promise<void> {
  await choose(browser, { language: lang });
  page = await browser.open(startOf('stale-sign-in', store, lang));
  await browser.walk(page, signInAs('stale'));
  expect(await browser.hint(page)).toBeNull();
  await browser.walk(page, enterPassword());
}

/** The hint's button leads to the real popup; the one button in it clears. */
async function clearByPopup(t: Words, store: PracticeStore): Promise<ExtensionPage> {
  await browser.pressHint(page, t('fix_clear_cookies_do'));
  const popup = await browser.openedPopup();
  const goes = (await browser.cookies(store.domain)).filter(({ name }) => !STAYS.test(name));
  await popup.press(t('clear_do', { store: store.domain, count: goes.length }));
  await says(popup, t('clear_done_title'));
  return popup;
}

/** A cookie in a form that can be compared. */
function written({ name, value, domain, path }: SeenCookie): string {
  return `${name}=${value}; ${domain}${path}`;
}

async function jarOf(domain: string): Promise<string[]> {
  return (await browser.cookies(domain)).map(written).sort();
}

function namesOf(jar: readonly string[]): string[] {
  return jar.map((cookie) => cookie.slice(0, cookie.indexOf('='))).sort();
}

describe.each([
  ['ja', JAPAN, USA],
  ['en', USA, JAPAN],
] as const)('old cookies, in %s', (lang, store, other) => {
  const home = `https://www.${store.domain}/`;
  const t = wordsOf(lang);

  it('seen, told, cleared with one press, verified, and put back', async () => {
    const elsewhere = await browser.open(urlAt(other, '/'));
    await elsewhere.close();
    await getStuck(store, lang);

    const hint = await browser.waitForHint(page, 10_000);
    expect(hint).toMatchObject({ lang, title: t('cause_stale_cookies_title') });
    expect(hint?.text).toContain(t('cause_stale_cookies_why_loop', { count: 2 }));
    const problem = t('title_problem', { title: t('cause_stale_cookies_title') });
    expect((await badgeBecomes(browser, page, '!')).title).toBe(problem);

    const [before, others] = [await jarOf(store.domain), await jarOf(other.domain)];
    browser.server.forget();
    const cleared = await clearByPopup(t, store);
    const fresh = await arrivesAt(page, '/ap/signin');
    const openid = [...fresh.searchParams.keys()].sort();
    expect(openid).toEqual(OPENID.map((key) => `openid.${key}`).sort());
    expect(fresh.searchParams.get('openid.return_to')).toBe(home);
    expect(fresh.searchParams.get('openid.assoc_handle')).toBe(store.handle);
    // The fresh sign-in was asked for with what stays, and with nothing else.
    const asked = browser.server.arrived.filter(({ path }) => path === fresh.pathname + fresh.search);
    const stays = before.filter((cookie) => STAYS.test(cookie));
    expect(asked.map(({ cookieNames }) => cookieNames.toSorted())).toEqual([namesOf(stays)]);
    expect(stays).toHaveLength(2);
    expect((await jarOf(store.domain)).filter((cookie) => STAYS.test(cookie))).toEqual(stays);
    expect(await jarOf(other.domain)).toEqual(others);
    await cleared.close();

    await browser.walk(page, signInAs('stale'));
    expect((await arrivesAt(page, '/')).href).toBe(home);
    const solved = await browser.waitForHint(page, 10_000);
    expect(solved?.title).toBe(t('hint_solved_title'));
    expect(solved?.text).toContain(t('hint_solved_body_undo'));
    await badgeBecomes(browser, page, '✓');
    await page.reload();
    await browser.tabId(page);
    expect(await browser.waitForHint(page, 800)).toBeNull();
    expect(await reachOf(browser)).toEqual([]);

    const popup = await browser.popup(page);
    await popup.press(t('popup_undo_do'));
    await says(popup, t('undo_ask_body'));
    expect((await jarOf(store.domain)).some((cookie) => cookie.startsWith('at-'))).toBe(true);
    await popup.press(t('undo_ask_do'));
    await says(popup, t('undo_done_title'));
    await arrivesAt(page, '/');
    expect(await popup.text()).toContain(t('undo_done_title'));
    await popup.close();
    const back = await until(async () => {
      const now = await jarOf(store.domain);
      return before.every((cookie) => now.includes(cookie)) && now;
    }, 10_000);
    expect(back).toEqual(before);
  });
});

describe('old cookies', () => {
  const [lang, store, t] = ['ja', JAPAN, wordsOf('ja')] as const;

  it('the same after the worker was killed', async () => {
    await getStuck(store, lang);
    expect(await browser.waitForHint(page, 10_000)).not.toBeNull();
    await badgeBecomes(browser, page, '!');
    await browser.killBackground();
    expect(await browser.backgroundAlive()).toBe(false);
    await page.bringToFront();

    const popup = await clearByPopup(t, store);
    await popup.close();
    await arrivesAt(page, '/ap/signin');
    await browser.walk(page, signInAs('stale'));
    await arrivesAt(page, '/');
    expect((await browser.waitForHint(page, 10_000))?.title).toBe(t('hint_solved_title'));
  });

  it('leads on to where the person was going', async () => {
    await choose(browser, { language: lang });
    const returnTo = `https://www.${store.domain}/gp/css/order-history`;
    page = await browser.open(urlAt(store, `${signInPath(store, returnTo)}&practice=cookies-off`, lang));
    expect((await browser.waitForHint(page, 10_000))?.title).toBe(t('cause_stale_cookies_title'));
    const popup = await clearByPopup(t, store);
    await popup.close();
    expect((await arrivesAt(page, '/ap/signin')).searchParams.get('openid.return_to')).toBe(returnTo);
    await browser.walk(page, signInAs('stale'));
    await arrivesAt(page, '/gp/css/order-history');
    expect((await browser.waitForHint(page, 10_000))?.title).toBe(t('hint_solved_title'));
  });
});
