import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium';
import type { TestBrowser } from '../harness/test-browser';
import { CODES } from '../practice-site/accounts';
import {
  enterCode,
  identify,
  identifyOnPhone,
  otherCode,
  press,
  proveReset,
  STALE_JOURNEY,
  saveNewPassword,
  signInAs,
  startOf,
  type,
} from '../practice-site/journeys';
import { PRACTICE_PAGES } from '../practice-site/states';
import { JAPAN, USA } from '../practice-site/stores';

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

const AWAKE: Partial<Record<string, string>> = {
  'missing-field password-missing': '#auth-password-missing-alert',
  'missing-field identifier-missing': '#auth-email-missing-alert',
  'missing-field claim-missing': '#empty-claim-alert',
  'missing-field password-help-missing': '#auth-email-missing-alert',
  'missing-field new-password-missing': '#auth-password-missing-alert',
  'missing-field mobile-identifier-missing': '#auth-email-missing-alert',
  'missing-field mobile-password-missing': '#auth-password-missing-alert',
  'invalid-identifier identifier-invalid': '#auth-email-invalid-claim-alert',
  'invalid-identifier claim-invalid': '#invalid-email-alert',
  'passkey-failed passkey-failed': '#passkey-error-alert',
  'cookies-disabled cookies-off': '#auth-cookie-warning-message',
  'identity-check-wrong approval-wrong': '#invalid-otp-code-message',
};

const JOURNEYS = PRACTICE_PAGES.flatMap((page) => (page.journey ? [{ page, journey: page.journey }] : []));

let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchChromium({ extension: null });
});
afterAll(() => browser.close());

async function shown(url: string, steps: typeof STALE_JOURNEY.steps): Promise<string[]> {
  const page = await browser.open(url);
  try {
    await browser.walk(page, steps);
    await page.waitForNetworkIdle({ idleTime: 80 });
    return await page.evaluate(
      (selectors) => selectors.filter((each) => document.querySelector(each)?.checkVisibility() === true),
      SLEEPING,
    );
  } finally {
    await page.close();
  }
}

describe('with its scripts and styles', () => {
  it.each(JOURNEYS.map(({ page, journey }) => [page.state, page.look, journey] as const))(
    'the journey to %s (%s) wakes its own box and no other',
    async (state, look, journey) => {
      await browser.browser.deleteCookie(...(await browser.browser.cookies()));
      const awake = AWAKE[`${state} ${look}`];
      expect(await shown(startOf(journey, USA), journey.steps)).toEqual(awake ? [awake] : []);
    },
  );

  it('the stale account comes back to the same form without a word, until its cookies are gone', async () => {
    const page = await browser.open(startOf(STALE_JOURNEY, JAPAN));
    await browser.walk(page, STALE_JOURNEY.steps);
    expect(new URL(page.url()).pathname).toBe('/ap/signin');
    expect(await page.$('#auth-error-message-box')).toBeNull();
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    await page.goto(startOf({ ...STALE_JOURNEY, start: 'sign-in' }, JAPAN));
    await browser.walk(page, STALE_JOURNEY.steps);
    expect(await page.$('a#nav-item-signout')).not.toBeNull();
    await page.close();
  });

  it('a password can be reset, and only the new one signs in', async () => {
    const page = await browser.open(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    await browser.walk(page, [
      ...identify('shopper'),
      press('#auth-fpp-link-bottom'),
      ...identify('shopper'),
      ...proveReset(),
      ...saveNewPassword('a-brand-new-one'),
    ]);
    expect(await page.$('.a-alert-success')).not.toBeNull();
    await browser.walk(page, [press('a[href*="/ap/signin"]'), ...signInAs('shopper')]);
    expect(await page.$('#auth-error-message-box')).not.toBeNull();
    await browser.walk(page, [type('#ap_password', 'a-brand-new-one'), press('#signInSubmit')]);
    expect(await page.$('a#nav-item-signout')).not.toBeNull();
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    await page.close();
  });

  it('a code can come by a call where no SMS arrives', async () => {
    const page = await browser.open(startOf({ start: 'sign-in', steps: [] }, JAPAN));
    await browser.walk(page, [...signInAs('voice'), ...enterCode(CODES.right)]);
    expect(await page.$('#auth-error-message-box')).not.toBeNull();
    await browser.walk(page, [...otherCode('VOICE'), ...enterCode(CODES.voice)]);
    expect(await page.$('a#nav-item-signout')).not.toBeNull();
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    await page.close();
  });

  it('on a phone errors share one window, rows open, and the password can be shown', async () => {
    const page = await browser.open(startOf({ start: 'mobile-sign-in', steps: [] }, JAPAN));
    const shows = (selector: string) => page.$eval(selector, (part) => part.checkVisibility());
    const send = press('#ap_login_form #continue', 'nowhere');
    expect([await shows('#auth-alert-window'), await shows('#ap_register_form')]).toEqual([false, false]);
    await browser.walk(page, [send]);
    expect(await shows('#auth-alert-window')).toBe(true);
    await browser.walk(page, [press('#accordion-row-register .practice-row-head', 'nowhere')]);
    expect([await shows('#ap_register_form'), await shows('#ap_login_form')]).toEqual([true, false]);
    await browser.walk(page, [press('#accordion-row-login .practice-row-head', 'nowhere')]);
    await browser.walk(page, [
      ...identifyOnPhone('shopper'),
      press('#auth-show-password-checkbox', 'nowhere'),
    ]);
    expect(await page.$eval('#ap_password', (field) => field.getAttribute('type'))).toBe('text');
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    await page.close();
  });

  it('the silent check lets the person through by itself', async () => {
    const page = await browser.open(startOf({ start: 'sign-in', steps: [] }, USA));
    await browser.walk(page, [
      { do: 'type', selector: '#ap_email', text: 'challenge@example.com' },
      { do: 'press', selector: '#continue', leads: 'page' },
    ]);
    await page.waitForSelector('#ap_password');
    await page.close();
  });
});
