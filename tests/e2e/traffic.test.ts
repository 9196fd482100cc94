import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Evidence } from '../../lib/model/evidence';
import { seenCase } from '../harness/causes';
import { until } from '../harness/common';
import { badgeBecomes, caseOf, DUE } from '../harness/extension';
import { browser, useChromium, useFirefox } from '../harness/shared';
import { emailOf, PASSWORD } from '../practice-site/accounts';
import { identify, signInAs, startOf, type, urlAt } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const START = startOf('sign-in', JAPAN);
const TEN_MINUTES = 600;

describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
])('%s tells', (_, use) => {
  let page: Page;

  use();
  beforeEach(async () => {
    page = await browser.open(urlAt(JAPAN, '/', 'en'));
  });

  /** A navigation that may end without a page, which the test browser calls an error. */
  const go = (address: string) =>
    page.goto(address).then(
      () => undefined,
      () => undefined,
    );

  /** What a page does that fills the jar. */
  const setCookies = (lines: string[]) =>
    page.evaluate((cookies) => {
      // biome-ignore lint/suspicious/noDocumentCookie: pages do it so, in every browser.
      for (const cookie of cookies) document.cookie = cookie;
    }, lines);

  /** The page takes its error away and brings it back: it is looked at once more. */
  const showErrorAgain = () =>
    page.$eval('#auth-error-message-box', (box) => {
      const { parentElement } = box;
      box.remove();
      setTimeout(() => parentElement?.append(box), 500);
    });

  /** The evidence of the tab, once the icon warns and the browser has told of the answer: Firefox may be late. */
  async function evidence(): Promise<Evidence> {
    await badgeBecomes(browser, page, '!');
    const told = await until(async () => {
      const { evidence: found } = await seenCase(browser, page);
      return found.connection.known && found;
    }, DUE);
    if (!told) throw new Error('nothing was told of the answer');
    return told;
  }

  const of = <T>(value: T) => ({ known: true, value });
  const NO_PAGE = { pageState: { known: false } };

  it('the status of an empty answer', async () => {
    browser.server.headersAtMost(8192);
    await setCookies(['bulk', 'more'].map((name) => `${name}=${'x'.repeat(4000)}; path=/ap`));
    await go(START);
    const found = await evidence();
    expect(found).toMatchObject({
      response: of({ status: 431, worstRequest: null, retryAfter: null }),
      connection: of({ failure: null, online: true }),
      cookieJar: of({ largestForeign: 4005 }),
    });
    expect(found.cookieJar.known && found.cookieJar.value.sentBytes).toBeGreaterThan(8000);
  });

  it('a redirect loop', async () => {
    await page.goto(startOf('stale-sign-in', JAPAN, 'en'));
    await browser.walk(page, [...identify('loop'), type('#ap_password', PASSWORD)]);
    await page.click('#signInSubmit').catch(() => undefined);
    const found = await evidence();
    expect(found).toMatchObject({
      ...NO_PAGE,
      redirects: of({ gaveUp: true }),
      response: of({ status: null }),
      connection: of({ failure: null, online: true }),
    });
    expect(found.redirects.known && found.redirects.value.count).toBeGreaterThan(10);
  });

  it('a connection that drops', async () => {
    browser.server.refuse(['/ap/signin']);
    await go(START);
    expect(await evidence()).toMatchObject({
      ...NO_PAGE,
      connection: of({ failure: 'reset', online: true }),
      response: of({ status: null }),
      redirects: of({ gaveUp: false }),
    });
  });

  it.each([
    ['ahead', TEN_MINUTES],
    ['behind', -TEN_MINUTES],
  ])('a clock ten minutes %s', async (_ahead, skew) => {
    browser.server.clockOffset(skew * -1000);
    await page.goto(START);
    await browser.walk(page, signInAs('shopper', 'wrong'));
    const { clock } = await evidence();
    expect(clock.known && Math.abs(clock.value.skew - skew)).toBeLessThanOrEqual(2);
  });

  it('the status of a page, and the worst of its own requests', async () => {
    const ask = (path: string) => page.evaluate((to) => fetch(to).then((answer) => answer.text()), path);
    await page.goto(START);
    await browser.walk(page, signInAs('shopper', 'wrong'));
    expect((await evidence()).response).toEqual(of({ status: 200, worstRequest: null, retryAfter: null }));
    // A bare address of a sign-in is answered with 404. What is asked for elsewhere is not seen.
    await ask('/ap/signin');
    await ask('/no-such-page');
    await showErrorAgain();
    const seen = await until(async () => {
      const view = await caseOf(browser, page);
      const response = view.kind === 'case' ? view.evidence.response : null;
      return response?.known === true && response.value.worstRequest !== null && response.value;
    }, DUE);
    expect(seen).toEqual({ status: 200, worstRequest: 404, retryAfter: null });
  });

  it('nothing of a page that was left before it came', async () => {
    await page.evaluate((address) => {
      location.href = address;
      setTimeout(() => window.stop());
    }, START);
    // Longer than a page is given to speak.
    await delay(1500);
    expect((await browser.badge(page)).text).toBe('');
  });

  it('cookies that were set and are not there', async () => {
    const empty = async () => browser.browser.deleteCookie(...(await browser.browser.cookies()));
    await page.goto(START);
    await browser.walk(page, identify('shopper'));
    await page.type('#ap_password', 'wrong');
    // So that the next page sets them all.
    await empty();
    await Promise.all([page.waitForNavigation(), page.click('#signInSubmit')]);
    expect((await evidence()).cookieJar).toMatchObject(of({ refused: 0 }));
    await empty();
    await showErrorAgain();
    const refused = await until(async () => {
      const view = await caseOf(browser, page);
      const jar = view.kind === 'case' ? view.evidence.cookieJar : null;
      return jar?.known === true && jar.value.count === 0 && jar.value.refused;
    }, DUE);
    expect(refused).toBeGreaterThan(2);
  });

  it('nothing private', async () => {
    await page.goto(START);
    await browser.walk(page, signInAs('shopper', 'wrong-secret'));
    const told = JSON.stringify(await evidence());
    for (const text of [emailOf('shopper'), 'wrong-secret', 'session-id', 'openid', 'https:'])
      expect(told).not.toContain(text);
  });
});
