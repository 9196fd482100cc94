import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { coachSays, followerOf, type Known, lead } from '../harness/coach';
import { until } from '../harness/common';
import { badgeBecomes } from '../harness/extension';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { CAPTCHA, CODES, emailOf, PASSWORD } from '../practice-site/accounts';
import {
  enterCode,
  enterPassword,
  identify,
  type Journey,
  press,
  proveReset,
  signInAs,
  signInOnPhone,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const t = wordsOf('ja');
const SOLVED = t('hint_solved_title');
const NEW_PASSWORD = 'a new practice password';

let page: Page;

useChromium({ language: 'ja' });

async function start(start: Journey['start'] = 'sign-in'): Promise<void> {
  page = await browser.open(startOf(start, JAPAN));
}

function known(name: string, code: string, password = NEW_PASSWORD): Known {
  return [
    [/画像の文字/, CAPTCHA],
    [/コード|ワンタイム|数字/, code],
    [/パスワード/, password],
    [/メール/, emailOf(name)],
  ];
}

/** Nothing that waits until the person types or presses has been typed or pressed. */
async function isUntouched(): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input')]
      .filter((field) => ['text', 'tel', 'email', 'password'].includes(field.type) && field.checkVisibility())
      .every((field) => field.value === field.defaultValue),
  );
}

describe('each way leads to its end', () => {
  it('through a forced reset', async () => {
    await start();
    await browser.walk(page, signInAs('reset'));
    await browser.waitForHint(page);
    await browser.pressHint(page, t('fix_finish_reset_do'));
    const done = await followerOf(browser, page, known('reset', CODES.right)).follow(SOLVED);
    expect(done.map(({ step }) => step)).toEqual([
      t('fix_finish_reset_step_follow'),
      t('fix_finish_reset_step_code'),
      t('fix_finish_reset_step_new'),
      t('fix_finish_reset_step_done'),
      t('fix_finish_reset_step_sign_in'),
      t('fix_finish_reset_step_sign_in'),
    ]);
  });

  it('out of the trap that offers a new account', async () => {
    await start('/ax/claim');
    await browser.walk(page, [type('#ap_email_login', emailOf('nobody')), press('#continue')]);
    await browser.waitForHint(page);
    await browser.pressHint(page, t('fix_check_identifier_do'));
    const hint = await coachSays(browser, page, t('fix_check_identifier_step_back'));
    expect(hint.outline).not.toBeNull();
    await browser.walk(page, [press('.change-claim')]);
    await coachSays(browser, page, t('fix_check_identifier_step_letters'));
    await browser.walk(page, identify('shopper'));
    await coachSays(browser, page, t('fix_check_identifier_step_again'));
    await browser.walk(page, enterPassword());
    expect((await browser.waitForHint(page))?.title).toBe(SOLVED);
  });

  it('past a passkey, with the password', async () => {
    await start();
    await browser.walk(page, [...identify('passkey'), press('#auth-signin-via-passkey-btn', 'nowhere')]);
    await browser.waitForHint(page);
    await browser.pressHint(page, t('fix_use_password_instead_do'));
    const hint = await coachSays(browser, page, t('fix_use_password_instead_step_type'));
    expect(hint.outline).not.toBeNull();
    expect(await isUntouched()).toBe(true);
    await followerOf(browser, page, known('passkey', CODES.right, PASSWORD)).follow(SOLVED);
  });

  it('to another image, and what to type there', async () => {
    await start();
    await browser.walk(page, signInAs('captcha'));
    await browser.walk(page, [
      type('#ap_password', PASSWORD),
      type('#auth-captcha-guess', 'WRONG'),
      press('#signInSubmit'),
    ]);
    await browser.waitForHint(page);
    await browser.pressHint(page, t('fix_new_captcha_image_do'));
    for (const name of ['another', 'listen', 'password', 'half_width'] as const) {
      const hint = await coachSays(browser, page, t(`fix_new_captcha_image_step_${name}`));
      expect(hint.outline).not.toBeNull();
      if (name !== 'half_width') await browser.pressHint(page, t('hint_coach_next'));
    }
    await browser.pressHint(page, t('hint_coach_back'));
    await coachSays(browser, page, t('fix_new_captcha_image_step_password'));
    await browser.walk(page, [
      type('#ap_password', PASSWORD),
      type('#auth-captcha-guess', CAPTCHA),
      press('#signInSubmit'),
    ]);
    expect((await browser.waitForHint(page))?.title).toBe(SOLVED);
  });

  it('to a new code instead of an app’s', async () => {
    await start();
    await browser.walk(page, [...signInAs('app'), ...enterCode(CODES.right)]);
    await browser.waitForHint(page);
    await browser.pressHint(page, t('fix_request_new_code_do'));
    const done = await followerOf(browser, page, known('app', CODES.right)).follow(SOLVED);
    expect(done).toEqual(
      (['press', 'send', 'type'] as const).map((name) => ({
        step: t(`fix_request_new_code_step_${name}`),
        outlined: true,
      })),
    );
  });

  it('to a new code at an identity check', async () => {
    await start();
    await browser.walk(page, signInAs('approve'));
    await lead(browser, page, 'request-new-code');
    const hint = await coachSays(browser, page, t('fix_request_new_code_step_resend'));
    expect(hint.outline).not.toBeNull();
    await browser.pressHint(page, t('hint_coach_next'));
    const next = await coachSays(browser, page, t('fix_request_new_code_step_type'));
    expect(next.outline).not.toBeNull();
  });

  it('to the official recovery of two-step verification', async () => {
    await start();
    await browser.walk(page, [...signInAs('code'), ...enterCode('000000')]);
    await browser.waitForHint(page);
    await lead(browser, page, 'recover-two-step');
    await coachSays(browser, page, t('fix_recover_two_step_step_device'));
    await browser.pressHint(page, t('hint_coach_next'));
    await coachSays(browser, page, t('fix_recover_two_step_step_open'));
    await browser.pressHint(page, t('fix_recover_two_step_do'));
    await coachSays(browser, page, t('fix_recover_two_step_step_papers'));
    expect(new URL(page.url()).searchParams.get('nodeId')).toBe('GU3SL3GTHLHPDQ2H');
  });
});

describe('on a phone', () => {
  beforeEach(async () => {
    await start('mobile-sign-in');
    await page.setViewport({ width: 390, height: 760, isMobile: true, hasTouch: true });
  });

  it('a line says each step to a new password', async () => {
    await browser.walk(page, signInOnPhone('shopper', 'wrong'));
    await browser.waitForHint(page);
    await lead(browser, page, 'reset-password');
    const done = await followerOf(browser, page, known('shopper', CODES.right)).follow(SOLVED);
    expect(done.map(({ step }) => step)).toEqual(
      (['identifier', 'code', 'new', 'done', 'sign_in', 'sign_in'] as const).map((name, index) =>
        t('hint_coach_line', {
          at: Math.min(index + 2, 6),
          count: 6,
          step: t(`fix_reset_password_step_${name}`),
        }),
      ),
    );
    expect(done.every(({ outlined }) => outlined)).toBe(true);
  });

  it('a line has our own button where a step needs it', async () => {
    await browser.walk(page, [...signInOnPhone('code'), ...enterCode('000000')]);
    await browser.waitForHint(page);
    await lead(browser, page, 'recover-two-step');
    const says = (at: number, name: 'device' | 'open' | 'papers') =>
      coachSays(
        browser,
        page,
        t('hint_coach_line', { at, count: 4, step: t(`fix_recover_two_step_step_${name}`) }),
      );
    await says(1, 'device');
    await browser.pressHint(page, t('hint_coach_next'));
    await says(2, 'open');
    await browser.pressHint(page, t('fix_recover_two_step_do'));
    await says(3, 'papers');
  });

  it('a line says each step to a code by phone', async () => {
    await browser.walk(page, [...signInOnPhone('voice'), ...enterCode(CODES.right)]);
    await browser.waitForHint(page);
    await lead(browser, page, 'other-code-channel');
    const done = await followerOf(browser, page, known('voice', CODES.voice)).follow(SOLVED);
    expect(done.map(({ step }) => step)).toEqual(
      (['press', 'choose', 'send', 'answer'] as const).map((name, index) =>
        t('hint_coach_line', { at: index + 2, count: 5, step: t(`fix_other_code_channel_step_${name}`) }),
      ),
    );
  });
});

describe('on the way', () => {
  it('plain steps where the page looks different', async () => {
    await start('changed-sign-in');
    await browser.walk(page, signInAs('voice'));
    await until(async () => page.$('#practice-other'), 5_000);
    await lead(browser, page, 'other-code-channel');
    const hint = await coachSays(browser, page, t('fix_other_code_channel_step_press'));
    expect([hint.outline, hint.text.includes(t('hint_coach_lost'))]).toEqual([null, true]);
    await browser.pressHint(page, t('hint_coach_ahead'));
    await coachSays(browser, page, t('fix_other_code_channel_step_choose'));
  });

  it('an expired step: the icon tells, and the popup goes on', async () => {
    await start();
    await browser.walk(page, [...signInAs('late', 'wrong')]);
    await browser.waitForHint(page);
    await lead(browser, page, 'reset-password');
    await coachSays(browser, page, t('fix_reset_password_step_identifier'));
    await browser.walk(page, [...identify('late'), ...proveReset()]);
    await browser.waitForNoHint(page);
    await badgeBecomes(browser, page, t('badge_problem'));
    await lead(browser, page, 'reset-password');
    const done = await followerOf(browser, page, known('late', CODES.right)).follow(SOLVED);
    expect(done.map(({ step }) => step).slice(0, 3)).toEqual([
      t('fix_reset_password_step_identifier'),
      t('fix_reset_password_step_code'),
      t('fix_reset_password_step_new'),
    ]);
  });

  it('a killed worker knows the step', async () => {
    await start();
    await browser.walk(page, [...signInAs('voice'), ...enterCode(CODES.right)]);
    await browser.waitForHint(page);
    await lead(browser, page, 'other-code-channel');
    await coachSays(browser, page, t('fix_other_code_channel_step_press'));
    await browser.killBackground();
    await browser.walk(page, [press('#auth-get-new-otp-link')]);
    await coachSays(browser, page, t('fix_other_code_channel_step_choose'));
    await browser.killBackground();
    await browser.pressHint(page, t('hint_coach_ahead'));
    await coachSays(browser, page, t('fix_other_code_channel_step_send'));
  });

  it('who leaves is left alone, and can go on later', async () => {
    await start();
    await browser.walk(page, [...signInAs('voice'), ...enterCode(CODES.right)]);
    await browser.waitForHint(page);
    await lead(browser, page, 'other-code-channel');
    await coachSays(browser, page, t('fix_other_code_channel_step_press'));
    await browser.pressHint(page, t('hint_coach_leave'));
    await browser.waitForNoHint(page);
    await browser.walk(page, [press('#auth-get-new-otp-link')]);
    expect(await browser.waitForHint(page, 800)).toBeNull();
    await lead(browser, page, 'other-code-channel');
    await coachSays(browser, page, t('fix_other_code_channel_step_choose'));
  });

  it('who stops from the popup is left alone', async () => {
    await start('/ax/claim');
    await browser.walk(page, [type('#ap_email_login', emailOf('nobody')), press('#continue')]);
    await browser.waitForHint(page);
    await lead(browser, page, 'check-identifier');
    await coachSays(browser, page, t('fix_check_identifier_step_back'));
    await browser.walk(page, [press('.change-claim')]);
    await coachSays(browser, page, t('fix_check_identifier_step_letters'));
    await lead(browser, page, 'check-identifier', false);
    await browser.waitForNoHint(page);
  });

  it('who goes on from the shop is led back to the sign-in', async () => {
    await start();
    await browser.walk(page, [...signInAs('voice'), ...enterCode(CODES.right)]);
    await browser.waitForHint(page);
    await page.goto(urlAt(JAPAN, '/'));
    await lead(browser, page, 'other-code-channel');
    await coachSays(browser, page, t('fix_other_code_channel_step_sign_in'));
    expect(new URL(page.url()).pathname).toBe('/ap/signin');
  });

  it('an account on hold is told, and the steps wait', async () => {
    await start();
    await browser.walk(page, signInAs('locked', 'wrong'));
    await browser.waitForHint(page);
    await lead(browser, page, 'reset-password');
    await coachSays(browser, page, t('fix_reset_password_step_identifier'));
    await page.goto(startOf('sign-in', JAPAN));
    await coachSays(browser, page, t('fix_reset_password_step_open'));
    await browser.walk(page, signInAs('locked'));
    expect((await browser.waitForHint(page))?.title).toBe(t('cause_account_on_hold_title'));
    await page.goto(urlAt(JAPAN, '/ap/forgotpassword'));
    await coachSays(browser, page, t('fix_reset_password_step_identifier'));
  });

  it('it never presses or types by itself', async () => {
    await start();
    await browser.walk(page, [...signInAs('voice'), ...enterCode(CODES.right)]);
    await browser.waitForHint(page);
    browser.server.forget();
    await lead(browser, page, 'other-code-channel');
    for (const name of ['press', 'choose', 'send', 'answer'] as const) {
      await coachSays(browser, page, t(`fix_other_code_channel_step_${name}`));
      if (name !== 'answer') await browser.pressHint(page, t('hint_coach_ahead'));
    }
    await browser.pressHint(page, t('hint_coach_leave'));
    await browser.waitForNoHint(page);
    expect(await isUntouched()).toBe(true);
    expect(browser.server.arrived).toEqual([]);
  });
});
