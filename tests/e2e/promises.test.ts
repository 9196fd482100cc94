import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { AT_ONCE } from '@/lib/model/page-state';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import { DUE, kept, lookOf, pressClear, reachOf, says } from '../harness/extension';
import { stuckAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import type { TestBrowser } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { CODES, PASSWORD } from '../practice-site/accounts';
import {
  enterCode,
  enterPassword,
  identify,
  press,
  type Step,
  signInAs,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { PRACTICE_PAGES, STATES, urlOf } from '../practice-site/states';
import { JAPAN, USA } from '../practice-site/stores';

const SECRET = 'a-secret-of-mine';
const START = startOf('sign-in', JAPAN);
const RETRY: readonly Step[] = enterPassword(SECRET);
const t = wordsOf('ja');

let page: Page;

useChromium({ language: 'ja' });
beforeEach(async () => {
  page = await browser.browser.newPage();
});

/** What a page or an extension asked for, in the order it arrived, without what differs from visit to visit. */
function asked(by: TestBrowser): string[] {
  return by.server.arrived.map(
    ({ method, scheme, host, path, destination }) => `${method} ${scheme}://${host}${path} (${destination})`,
  );
}

describe('1: it makes no request of its own', () => {
  const journey: readonly Step[] = [
    ...identify('code'),
    ...RETRY,
    ...RETRY,
    ...enterPassword(),
    ...enterCode('000000'),
    ...enterCode(CODES.right),
  ];

  it('a sign-in asks for no more than without it', async () => {
    browser.server.forget();
    await page.goto(START);
    await browser.walk(page, [...identify('code'), ...RETRY]);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    const popup = await browser.popup(page);
    await says(popup, t('cause_wrong_password_title'));
    await popup.close();
    const options = await browser.extensionPage('options.html');
    await says(options, t('options_title'));
    await options.close();
    await page.bringToFront();
    await browser.walk(page, journey.slice(identify('code').length + RETRY.length));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('hint_solved_title'));

    const plain = await launchChromium({ extension: null, lang: 'en' });
    try {
      const alone = await plain.open(START);
      await plain.walk(alone, journey);
      await alone.waitForSelector('a#nav-item-signout');
      // Style and script of one page are asked for at once, in either order.
      expect(asked(browser).sort()).toEqual(asked(plain).sort());
    } finally {
      await plain.close();
    }
    expect(await browser.extensionRequests()).toEqual([]);
  });

  it('a clear asks for the fresh sign-in alone', async () => {
    page = await stuckAt(browser, JAPAN);
    browser.server.forget();
    await browser.pressHint(page, t('fix_clear_cookies_do'));
    const popup = await browser.openedPopup();
    await says(popup, t('clear_goes'));
    await pressClear(popup, t, 'amazon.co.jp');
    await says(popup, t('clear_done_title'));
    await popup.close();
    await page.waitForSelector('#ap_email');
    const documents = browser.server.arrived.filter(({ destination }) => destination === 'document');
    expect(documents.map(({ host, path }) => [host, path.split('?')[0]])).toEqual([
      ['www.amazon.co.jp', '/ap/signin'],
    ]);
    const others = browser.server.arrived.filter(({ destination }) => destination !== 'document');
    expect(
      others.filter(({ path }) => !/^\/(practice\/(style\.css|page\.js)|favicon\.ico)$/.test(path)),
    ).toEqual([]);
    expect(await browser.extensionRequests()).toEqual([]);
  });
});

describe('2: what a person types is kept nowhere', () => {
  /** Everything kept, but for the snapshot that undo needs. */
  async function outsideSnapshot(): Promise<string> {
    const { session, local } = await kept(browser);
    const rest = Object.entries(session).filter(([key]) => !key.startsWith('snapshot:'));
    return JSON.stringify([rest, local]);
  }

  async function snapshots(): Promise<string> {
    const { session } = await kept(browser);
    return JSON.stringify(Object.entries(session).filter(([key]) => key.startsWith('snapshot:')));
  }

  /** Values of cookies that could only come from a cookie. */
  async function values(): Promise<string[]> {
    const cookies = await browser.cookies('amazon.co.jp');
    return cookies.map(({ value }) => value).filter((value) => value.length >= 8);
  }

  it('no email, password, code or cookie after failures of every kind', async () => {
    const typed = [SECRET, '987654', 'code@example', 'someone-else@example', PASSWORD];
    await page.goto(START);
    await browser.walk(page, [type('#ap_email', 'someone-else@example.com'), press('#continue')]);
    await browser.waitForHint(page, DUE);
    await page.goto(START);
    await browser.walk(page, [...identify('code'), ...RETRY]);
    await browser.waitForHint(page, DUE);
    await browser.walk(page, [...enterPassword(), ...enterCode('987654')]);
    await browser.waitForHint(page, DUE);
    const text = await outsideSnapshot();
    expect(text).toContain('"state":"otp-wrong"');
    for (const secret of [...typed, ...(await values())]) expect(text).not.toContain(secret);
  });

  it('a clear keeps cookies in the snapshot alone, until undo', async () => {
    page = await stuckAt(browser, JAPAN);
    const before = await values();
    expect(before.length).toBeGreaterThan(3);
    await browser.pressHint(page, t('fix_clear_cookies_do'));
    const popup = await browser.openedPopup();
    await says(popup, t('clear_goes'));
    await pressClear(popup, t, 'amazon.co.jp');
    await says(popup, t('clear_done_title'));
    await page.waitForSelector('#ap_email');
    const [rest, held] = [await outsideSnapshot(), await snapshots()];
    for (const value of before) expect(rest).not.toContain(value);
    expect(before.some((value) => held.includes(value))).toBe(true);
    expect(held).not.toContain('stale@example');
    await popup.press(t('popup_undo_do'));
    await says(popup, t('undo_done_title'));
    await popup.close();
    const after = await snapshots();
    for (const value of before) expect(after).not.toContain(value);
  });
});

describe('4: it runs where the trouble is, and nowhere else', () => {
  async function runsAt(url: string): Promise<boolean> {
    await page.goto(url);
    return (await lookOf(browser, await browser.tabId(page))) !== null;
  }

  it('on other pages of a store only while a case is open, and on no other site', async () => {
    expect(await reachOf(browser)).toEqual([]);
    expect(await runsAt(urlAt(JAPAN, '/'))).toBe(false);
    expect(await runsAt('https://shop.example/ap/signin?practice=wrong-password')).toBe(false);
    expect(await runsAt(urlOf(STATES['wrong-password'], JAPAN))).toBe(true);
    const opened = await until(async () => (await reachOf(browser)).length > 0, DUE);
    expect(opened).toBe(true);
    expect(await reachOf(browser)).toEqual(['store-amazon.co.jp']);
    expect(await runsAt(urlAt(JAPAN, '/'))).toBe(true);
    expect(await runsAt(urlAt(USA, '/'))).toBe(false);
    expect(await runsAt('https://shop.example/')).toBe(false);

    await page.goto(START);
    await browser.walk(page, signInAs('shopper'));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('hint_solved_title'));
    const closed = await until(async () => (await reachOf(browser)).length === 0, DUE);
    expect(closed).toBe(true);
    expect(await runsAt(urlAt(JAPAN, '/gp/css/order-history'))).toBe(false);
  });
});

describe('5: the hint shows no phone number and never covers the form', () => {
  const PHONE = /(?:\+|\b0|\(0)\d[\d\s()‐-]{6,}\d|\d{3}[-‐ ]\d{3,4}[-‐ ]\d{4}/;
  const told = PRACTICE_PAGES.filter(({ state, empty }) => AT_ONCE.has(state) && !empty);

  it('the patterns find a phone number', () => {
    for (const number of ['0120-999-373', '+1 888 280 4331', '(03) 1234-5678', '888-280-4331'])
      expect(number).toMatch(PHONE);
  });

  it.each(told.map((each) => [each.look, each] as const))('%s', async (_look, each) => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(urlOf(each, JAPAN));
    // A screen reader is told a moment later.
    const hint = await until(async () => {
      const seen = await browser.hint(page);
      return seen?.announced.includes(seen.title) ? seen : null;
    }, DUE);
    expect(hint?.text).not.toMatch(PHONE);
    expect(hint?.announced).not.toMatch(PHONE);
    expect(hint).not.toBeNull();
    expect(await covered()).toEqual([]);
    await page.setViewport({ width: 390, height: 720 });
    // It finds another place once the resizing has ended.
    await until(async () => (await covered()).length === 0, DUE);
    expect(await covered()).toEqual([]);
  });

  /** What of the page lies under the hint that must not. */
  async function covered(): Promise<string[]> {
    const hint = await browser.hint(page);
    if (hint === null) return [];
    return page.evaluate(
      (box) =>
        [
          ...document.querySelectorAll(
            'input:not([type=hidden]), button, [role=alert], .a-alert, iframe, form a',
          ),
        ]
          .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .filter((element) => {
            const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
            if (width === 0 || height === 0) return false;
            const [x2, y2] = [box.x + box.width, box.y + box.height];
            return left < x2 && box.x < right && top < y2 && box.y < bottom;
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      hint.box,
    );
  }
});
