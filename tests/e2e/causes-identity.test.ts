import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { seenCase } from '../harness/causes';
import { coachSays, lead } from '../harness/coach';
import { until } from '../harness/common';
import { badgeBecomes, caseOf, DUE } from '../harness/extension';
import { arrivesAt } from '../harness/person';
import { browser, useChromium, useFirefox } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { ANSWER } from '../practice-site/accounts';
import {
  identify,
  type Journey,
  press,
  proveReset,
  type Step,
  saveNewPassword,
  signInAs,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const t = wordsOf('ja');

/** The steps between the right password and the end, and password help, as the browser’s own pages show them. */
describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
] as const)('in %s', (_, use) => {
  let page: Page;

  use({ language: 'ja' });
  beforeEach(async () => {
    page = await browser.browser.newPage();
  });

  async function walk(steps: readonly Step[], from: Journey['start'] = 'sign-in'): Promise<void> {
    await page.goto(startOf(from, JAPAN));
    await browser.walk(page, steps);
  }

  /** What is told first, where that can be likely or possible. */
  async function told(): Promise<string[]> {
    const { findings } = await seenCase(browser, page);
    return findings
      .filter(({ verdict }) => verdict === 'likely' || verdict === 'possible')
      .map(({ cause, reason }) => `${cause} ${reason?.key}`);
  }

  it('a passkey is offered: the password was right, the way on is outlined, and in', async () => {
    await walk(signInAs('offer'));
    const hint = await browser.waitForHint(page);
    expect(hint?.text).toContain(t('cause_passkey_offer_why_offered'));
    await badgeBecomes(browser, page, '!');
    expect(await told()).toEqual(['passkey-offer offered']);
    await browser.pressHint(page, t('fix_skip_offer_do'));
    const { outline } = await coachSays(browser, page, t('fix_skip_offer_step_press'));
    const skip = await page.$eval('.a-button:has(#nudge-not-now-announce)', (button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    if (outline === null) throw new Error('nothing is outlined');
    expect(skip.x).toBeGreaterThan(outline.x);
    expect(skip.x).toBeLessThan(outline.x + outline.width);
    expect(skip.y).toBeGreaterThan(outline.y);
    expect(skip.y).toBeLessThan(outline.y + outline.height);
    await page.mouse.click(skip.x, skip.y);
    await arrivesAt(page, '/');
    expect((await browser.waitForHint(page))?.title).toBe(t('hint_solved_title'));
  });

  it('the offered passkey fails: what failed is not the password, and skipping is still the way', async () => {
    await walk([...signInAs('offer'), press('input[value=create]')]);
    const hint = await browser.waitForHint(page);
    expect(hint?.text).toContain(t('cause_passkey_offer_why_failed'));
    await browser.pressHint(page, t('fix_skip_offer_do'));
    const { outline } = await coachSays(browser, page, t('fix_skip_offer_step_press'));
    expect(outline).not.toBeNull();
  });

  it('an approval runs out: it is asked for again, given, and in', async () => {
    await walk([...signInAs('notice'), press('.practice-expire')]);
    const hint = await browser.waitForHint(page);
    expect(hint?.text).toContain(t('cause_approval_needed_why_expired'));
    expect(await told()).toEqual(['approval-needed expired']);
    await browser.pressHint(page, t('fix_approve_elsewhere_do'));
    const { outline } = await coachSays(browser, page, t('fix_approve_elsewhere_step_resend'));
    expect(outline).not.toBeNull();
    await browser.walk(page, [press('#resend-approval-link')]);
    await coachSays(browser, page, t('fix_approve_elsewhere_step_open'));
    expect((await told())[0]).toBe('approval-needed waiting');
    await browser.walk(page, [press('.practice-approve')]);
    expect((await browser.waitForHint(page))?.title).toBe(t('hint_solved_title'));
  });

  it('an answer is refused: nothing is said of a code, and the right answer is in', async () => {
    await walk([...signInAs('question'), type('#practice-answer', 'Taro'), press('#cvf-submit-answer')]);
    const hint = await browser.waitForHint(page);
    expect(hint?.title).toBe(t('cause_security_question_title'));
    expect((await told())[0]).toBe('security-question refused');
    const { fixes } = await seenCase(browser, page);
    expect(fixes.map(({ id }) => id)).not.toContain('request-new-code');
    await browser.walk(page, [type('#practice-answer', ANSWER), press('#cvf-submit-answer')]);
    expect((await browser.waitForHint(page))?.title).toBe(t('hint_solved_title'));
  });

  it('the shop says that the page is gone: it ran out, and the icon says so', async () => {
    await walk(signInAs('shopper', 'wrong'));
    expect(await browser.waitForHint(page)).not.toBeNull();
    await page.goto(urlAt(JAPAN, '/gp/errors/404.html'));
    expect((await browser.waitForHint(page))?.title).toBe(t('cause_expired_page_title'));
    expect((await told())[0]).toBe('expired-page said');
    await badgeBecomes(browser, page, '!');
  });

  it('the end of an app’s sign-in is nothing that ran out', async () => {
    await walk(signInAs('shopper', 'wrong'));
    expect(await browser.waitForHint(page)).not.toBeNull();
    await page.goto(urlAt(JAPAN, '/ap/maplanding'));
    await browser.waitForNoHint(page);
    expect(await caseOf(browser, page)).toMatchObject({
      kind: 'nothing-seen',
      state: 'app-return',
    });
  });

  it('password help finds no account: another address is the way, and no second reset', async () => {
    await walk(identify('nobody'), '/ap/forgotpassword');
    const hint = await browser.waitForHint(page);
    expect(hint?.text).toContain(t('cause_unknown_account_why_no_reset'));
    const { findings } = await seenCase(browser, page);
    const offered = findings.flatMap(({ verdict, fixes }) => (verdict === 'ruled-out' ? [] : fixes));
    expect(offered).toContain('use-other-identifier');
    expect(offered).not.toContain('reset-password');
  });

  it('a new password is refused: the coach stays at its step, and says so, in one line too', async () => {
    await walk([...identify('shopper'), ...proveReset()], '/ap/forgotpassword');
    await lead(browser, page, 'reset-password');
    await coachSays(browser, page, t('fix_reset_password_step_new'));
    await browser.walk(page, saveNewPassword('12345'));
    const hint = await coachSays(browser, page, t('fix_reset_password_step_new'));
    expect(hint.text).toContain(t('cause_new_password_refused_title'));
    expect(hint.outline).not.toBeNull();
    await page.setViewport({ width: 390, height: 760 });
    const step = t('cause_new_password_refused_title');
    await coachSays(browser, page, t('hint_coach_line', { at: 4, count: 6, step }));
  });

  it('a new password is refused on a person’s own way: the page in front first, a new reset after it', async () => {
    await walk([...identify('shopper'), ...proveReset(), ...saveNewPassword('12345')], '/ap/forgotpassword');
    const hint = await browser.waitForHint(page);
    expect(hint?.title).toBe(t('cause_new_password_refused_title'));
    expect(hint?.text).toContain(t('fix_finish_reset_body'));
    const before = await page.evaluate(() => performance.timeOrigin);
    await browser.pressHint(page, t('fix_finish_reset_do'));
    expect((await coachSays(browser, page, t('fix_finish_reset_step_new'))).outline).not.toBeNull();
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);

    await browser.walk(page, saveNewPassword('12345'));
    await until(async () => (await browser.hint(page).catch(() => null))?.step === null, DUE);
    await browser.pressHint(page, t('fix_reset_password_do'));
    await coachSays(browser, page, t('fix_reset_password_step_identifier'));
    await page.waitForSelector('#ap_email');
  });
});
