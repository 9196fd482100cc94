import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AT_ONCE, isProblem, type PageState } from '@/lib/model/page-state';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import { caseOf, choose, forget, kept, shownOn } from '../harness/extension';
import type { TestBrowser } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { PASSWORD } from '../practice-site/accounts';
import {
  identify,
  type Journey,
  press,
  type Step,
  signInAs,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { expectedState, PRACTICE_PAGES, type PracticePage } from '../practice-site/states';
import { JAPAN, type Lang, type PracticeStore, USA } from '../practice-site/stores';

const DUE = 10_000;
const WRONG: readonly Step[] = [type('#ap_password', 'not-the-password'), press('#signInSubmit')];

let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.open('about:blank');
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await forget(browser);
  await choose(browser, { language: 'ja' });
});

async function begin(journey: Pick<Journey, 'start'>, store: PracticeStore, lang: Lang = store.lang) {
  await page.goto(startOf({ ...journey, steps: [] }, store, lang));
}

/** Does what the person does. An empty answer is the browser's own error page. */
async function walk(steps: readonly Step[]): Promise<void> {
  await browser.walk(page, steps).catch((error: unknown) => {
    if (!String(error).includes('ERR_HTTP_RESPONSE_CODE_FAILURE')) throw error;
  });
}

/** A hint is due: at once, or on a picture puzzle that came after an attempt. */
function isTold(state: PageState, each: PracticePage): boolean {
  return !each.empty && (AT_ONCE.has(state) || state === 'captcha');
}

async function reason(): Promise<string | null> {
  const view = await caseOf(browser, page);
  if (view.kind !== 'case') throw new Error(`no case, but ${view.kind}`);
  const key = view.findings[0]?.reason?.key;
  return key === undefined ? null : key;
}

const journeys = PRACTICE_PAGES.flatMap((each) => (each.journey ? [{ ...each, journey: each.journey }] : []));
/** In a second language: another store, and pages of which each reads another kind of mark. */
const IN_ENGLISH = /^(wrong-password|claim-invalid|otp-expired|cvf-captcha-wrong|passkey-failed|on-hold)$/;

describe.each([
  ['ja', JAPAN, /./],
  ['en', USA, IN_ENGLISH],
] as const)('in %s, with real keys and clicks', (lang, store, some) => {
  const walked = journeys.filter(({ look }) => some.test(look));

  it.each(walked.map((each) => [expectedState(each, lang), each.look, each] as const))(
    'the journey to %s (%s)',
    async (state, _look, each) => {
      await choose(browser, { language: lang });
      await begin(each.journey, store, lang);
      await walk(each.journey.steps);
      const told = isTold(state, each);
      const spoken = isProblem(state) || state === 'captcha' || each.ranOut === true;
      const due = told ? 'hint' : spoken ? 'badge' : 'nothing';
      const { look, hint, badge } = await shownOn(browser, page, due);
      // Where no script of ours runs, the icon is asked.
      const seen = look === null ? await caseOf(browser, page) : look;
      expect({
        state: 'state' in seen ? seen.state : seen.kind,
        hint: hint !== null,
        lang: hint === null ? null : hint.lang,
        badge: badge.text,
      }).toEqual({
        // Where no page came, it is in no state.
        state: each.empty ? 'not-sign-in' : state,
        hint: told,
        lang: told ? lang : null,
        badge: spoken ? '!' : '',
      });
    },
  );
});

describe('attempts', () => {
  beforeEach(async () => {
    await begin({ start: 'sign-in' }, JAPAN);
    await browser.walk(page, [...identify('shopper'), ...WRONG]);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  });

  it('a second wrong password changes the reason and leads to the store’s own reset', async () => {
    const t = wordsOf('ja');
    expect((await browser.hint(page))?.text).toContain(t('cause_wrong_password_why_password'));
    await browser.walk(page, WRONG);
    const hint = await browser.waitForHint(page, DUE);
    expect(hint?.text).toContain(t('cause_wrong_password_why_password_again', { count: 2 }));
    await browser.pressHint(page, t('fix_reset_password_do'));
    const led = await until(async () => new URL(page.url()).pathname === '/ap/forgotpassword', DUE);
    expect(led).toBe(true);
    const { hostname, searchParams } = new URL(page.url());
    expect(hostname).toBe('www.amazon.co.jp');
    expect(searchParams.get('openid.assoc_handle')).toBe(JAPAN.handle);
    expect(searchParams.get('openid.return_to')).toBe(urlAt(JAPAN, '/'));
  });

  it('a reload and the way back and forward are none', async () => {
    await page.reload();
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await reason()).toBe('password');
    await page.goBack();
    await page.goForward();
    await shownOn(browser, page, 'nothing');
    expect(await reason()).toBe('password');
    await page.goto(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    await browser.walk(page, [...identify('shopper'), ...WRONG]);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await reason()).toBe('password_again');
  });

  it('a hint that was closed stays away on reload, and comes back with the next attempt', async () => {
    await browser.pressHint(page, wordsOf('ja')('hint_close'));
    await browser.waitForNoHint(page);
    await page.reload();
    expect((await shownOn(browser, page, 'nothing')).hint).toBeNull();
    await browser.walk(page, WRONG);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  });

  it('an error of the page’s own script is told without a load, and once in a document', async () => {
    await page.goto(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    const full = [type('#ap_email', 'ｓｈｏｐｐｅｒ＠example.com'), press('#continue', 'nowhere')];
    await browser.walk(page, full);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    await browser.pressHint(page, wordsOf('ja')('hint_close'));
    await browser.waitForNoHint(page);
    await browser.walk(page, full);
    expect((await shownOn(browser, page, 'nothing')).hint).toBeNull();
    await page.goto(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    await browser.walk(page, full);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  });
});

it('a page that comes back out of the back/forward cache is looked at again, and counts as no attempt', async () => {
  await page.goto(urlAt(JAPAN, '/ap/signin?practice=wrong-password'));
  expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  await page.evaluate(() => Object.assign(window, { wasHere: true }));
  await page.goto(urlAt(JAPAN, '/'));
  await page.goBack();
  expect(await page.evaluate(() => 'wasHere' in window)).toBe(true);
  expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  const looked = await until(
    async () => JSON.stringify(await kept(browser)).includes('"arrival":"back-forward"'),
    DUE,
  );
  expect(looked).toBe(true);
  expect(await reason()).toBe('password');
});

it('the captcha on the form is told only after an attempt', async () => {
  await page.goto(urlAt(JAPAN, '/ap/signin?practice=captcha'));
  expect((await shownOn(browser, page, 'nothing')).hint).toBeNull();
  await begin({ start: 'sign-in' }, JAPAN);
  await browser.walk(page, signInAs('captcha', PASSWORD));
  expect((await shownOn(browser, page, 'hint')).hint).not.toBeNull();
});
