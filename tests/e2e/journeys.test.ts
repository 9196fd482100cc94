import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { AFTER_ATTEMPT, AT_ONCE, isProblem, type PageState } from '@/lib/model/page-state';
import { until } from '../harness/common';
import { caseOf, choose, DUE, kept, shownOn } from '../harness/extension';
import { arrivesAt, walkInto } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { PASSWORD } from '../practice-site/accounts';
import {
  enterPassword,
  identify,
  identifyOnPhone,
  press,
  type Step,
  signInAs,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { expectedState, PRACTICE_PAGES, type PracticePage } from '../practice-site/states';
import { JAPAN, USA } from '../practice-site/stores';

const WRONG: readonly Step[] = enterPassword('not-the-password');

let page: Page;

useChromium({ language: 'ja' });
beforeEach(async () => {
  page = await browser.browser.newPage();
});

/** A hint is due: at once, or where the page is told after an attempt. */
function isTold(state: PageState, each: PracticePage): boolean {
  return !each.empty && (AT_ONCE.has(state) || AFTER_ATTEMPT.has(state));
}

async function reason(): Promise<string | null> {
  const view = await caseOf(browser, page);
  if (view.kind !== 'case') throw new Error(`no case, but ${view.kind}`);
  const key = view.findings[0]?.reason?.key;
  return key === undefined ? null : key;
}

/** Boxes that sleep in clean pages, hidden by a class or by the style sheet alone. */
const SLEEPING = [
  '#auth-cookie-warning-message',
  '#auth-email-missing-alert',
  '#auth-email-invalid-claim-alert',
  '#auth-password-missing-alert',
  '#auth-guess-missing-alert',
  '#empty-claim-alert',
  '#invalid-email-alert',
  '#invalid-phone-alert',
  '#error-alert',
  '#passkey-error-alert',
  '#invalid-otp-code-message',
  '#attn-required-alert',
];
/** The one that a page wakes. Others wake none. */
const AWAKE: Partial<Record<PracticePage['look'], string>> = {
  'password-missing': '#auth-password-missing-alert',
  'identifier-missing': '#auth-email-missing-alert',
  'claim-missing': '#empty-claim-alert',
  'password-help-missing': '#auth-email-missing-alert',
  'new-password-missing': '#auth-password-missing-alert',
  'mobile-identifier-missing': '#auth-email-missing-alert',
  'mobile-password-missing': '#auth-password-missing-alert',
  'identifier-invalid': '#auth-email-invalid-claim-alert',
  'claim-invalid': '#invalid-email-alert',
  'passkey-failed': '#passkey-error-alert',
  'cookies-off': '#auth-cookie-warning-message',
  'approval-wrong': '#invalid-otp-code-message',
};

function awake(): Promise<string[]> {
  return page.evaluate(
    (boxes) => boxes.filter((each) => document.querySelector(each)?.checkVisibility() === true),
    SLEEPING,
  );
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
      await page.goto(startOf(each.journey.start, store, lang));
      await walkInto(browser, page, each.journey.steps);
      const told = isTold(state, each);
      const spoken = isProblem(state) || AFTER_ATTEMPT.has(state) || each.ranOut === true;
      const due = told ? 'hint' : spoken ? 'badge' : 'nothing';
      const { look, hint, badge } = await shownOn(browser, page, due);
      // Where no script of ours runs, the icon is asked.
      const seen = look === null ? await caseOf(browser, page) : look;
      expect({
        state: 'state' in seen ? seen.state : seen.kind,
        hint: hint !== null,
        lang: hint === null ? null : hint.lang,
        badge: badge.text,
        awake: await awake(),
        onPhone: await page.evaluate(() => document.body.classList.contains('practice-mobile')),
      }).toEqual({
        // Where no page came, it is in no state.
        state: each.empty ? 'not-sign-in' : state,
        hint: told,
        lang: told ? lang : null,
        badge: spoken ? '!' : '',
        awake: [AWAKE[each.look] || []].flat(),
        onPhone: each.look.startsWith('mobile-'),
      });
    },
  );
});

describe('attempts', () => {
  beforeEach(async () => {
    await page.goto(startOf('sign-in', JAPAN));
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
    const { hostname, searchParams } = await arrivesAt(page, '/ap/forgotpassword');
    expect(hostname).toBe('www.amazon.co.jp');
    expect(searchParams.get('openid.assoc_handle')).toBe(JAPAN.handle);
    expect(searchParams.get('openid.return_to')).toBe(urlAt(JAPAN, '/'));
  });

  it('reload, back and forward are none', async () => {
    await page.reload();
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await reason()).toBe('password');
    await page.goBack();
    await page.goForward();
    await shownOn(browser, page, 'nothing');
    expect(await reason()).toBe('password');
    await page.goto(startOf('sign-in', JAPAN));
    await browser.walk(page, [...identify('shopper'), ...WRONG]);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    expect(await reason()).toBe('password_again');
  });

  it('a closed hint stays away on reload, and comes back with the next one', async () => {
    await browser.pressHint(page, wordsOf('ja')('hint_close'));
    await browser.waitForNoHint(page);
    await page.reload();
    expect((await shownOn(browser, page, 'nothing')).hint).toBeNull();
    await browser.walk(page, WRONG);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  });

  it('an error shown by script is told without a load, once per document', async () => {
    await page.goto(startOf('sign-in', JAPAN));
    const full = [type('#ap_email', 'ｓｈｏｐｐｅｒ＠example.com'), press('#continue', 'nowhere')];
    await browser.walk(page, full);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    await browser.pressHint(page, wordsOf('ja')('hint_close'));
    await browser.waitForNoHint(page);
    await browser.walk(page, full);
    expect((await shownOn(browser, page, 'nothing')).hint).toBeNull();
    await page.goto(startOf('sign-in', JAPAN));
    await browser.walk(page, full);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  });
});

it('a page out of the back/forward cache is looked at again, and is no attempt', async () => {
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

it('a captcha on the form is told only after an attempt', async () => {
  await page.goto(urlAt(JAPAN, '/ap/signin?practice=captcha'));
  expect((await shownOn(browser, page, 'nothing')).hint).toBeNull();
  await page.goto(startOf('sign-in', JAPAN));
  await browser.walk(page, signInAs('captcha', PASSWORD));
  expect((await shownOn(browser, page, 'hint')).hint).not.toBeNull();
});

it('on a phone, errors share one window, rows open, and the password can be shown', async () => {
  await page.goto(startOf('mobile-sign-in', JAPAN));
  const shows = (selector: string) => page.$eval(selector, (part) => part.checkVisibility());
  const send = press('#ap_login_form #continue', 'nowhere');
  expect([await shows('#auth-alert-window'), await shows('#ap_register_form')]).toEqual([false, false]);
  await browser.walk(page, [send]);
  expect(await shows('#auth-alert-window')).toBe(true);
  await browser.walk(page, [press('#accordion-row-register .practice-row-head', 'nowhere')]);
  expect([await shows('#ap_register_form'), await shows('#ap_login_form')]).toEqual([true, false]);
  await browser.walk(page, [
    press('#accordion-row-login .practice-row-head', 'nowhere'),
    ...identifyOnPhone('shopper'),
    press('#auth-show-password-checkbox', 'nowhere'),
  ]);
  expect(await page.$eval('#ap_password', (field) => field.getAttribute('type'))).toBe('text');
});

it('a silent check lets the person through', async () => {
  await page.goto(startOf('sign-in', USA));
  await browser.walk(page, identify('challenge'));
  await page.waitForSelector('#ap_password');
});
