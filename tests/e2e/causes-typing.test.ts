import { expect, it } from 'vitest';
import {
  capsLock,
  causeWords,
  fixBecame,
  fixWords,
  hintOf,
  isSolved,
  letLead,
  popupOn,
  seenCase,
  seeSteps,
} from '../harness/causes';
import { choose, says } from '../harness/extension';
import { arrivesAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { CODES, emailOf, PASSWORD } from '../practice-site/accounts';
import {
  enterPassword,
  identify,
  press,
  type Step,
  signInAs,
  startOf,
  type,
} from '../practice-site/journeys';
import { JAPAN, USA } from '../practice-site/stores';

/** What comes out of the right keys while Caps Lock is on. */
const SHOUTED = PASSWORD.toUpperCase();
const WRONG: readonly Step[] = enterPassword('not-the-password');
const RIGHT: readonly Step[] = enterPassword();

useChromium();

it('Caps Lock: told before a wrong password, turned off, and in', async () => {
  const t = wordsOf('ja');
  await choose(browser, { language: 'ja' });
  const page = await browser.open(startOf('sign-in', JAPAN));
  await browser.walk(page, identify('shopper'));
  await capsLock(page, true);
  await browser.walk(page, [type('#ap_password', SHOUTED), press('#signInSubmit')]);

  const hint = await hintOf(browser, page, t, 'caps-lock');
  expect(hint.text).toContain(causeWords(t, 'caps-lock', 'why_on'));
  const causes = (await seenCase(browser, page)).findings.map(({ cause }) => cause);
  expect(causes).toContain('wrong-password');
  const popup = await popupOn(browser, page, t, { cause: 'caps-lock', fix: 'turn-off-caps-lock' });
  await seeSteps(popup, t, 'turn-off-caps-lock');
  await popup.close();

  await browser.walk(page, RIGHT);
  await isSolved(browser, page, t);
});

it('an email in full-width letters: refused, typed again, and in', async () => {
  const t = wordsOf('ja');
  await choose(browser, { language: 'ja' });
  const page = await browser.open(startOf('sign-in', JAPAN));
  await browser.walk(page, [type('#ap_email', 'ｓｈｏｐｐｅｒ＠example.com'), press('#continue', 'nowhere')]);

  const hint = await hintOf(browser, page, t, 'full-width-typing');
  expect(hint.text).toContain(causeWords(t, 'full-width-typing', 'why_full_width'));
  const popup = await popupOn(browser, page, t, { cause: 'full-width-typing', fix: 'type-half-width' });
  await seeSteps(popup, t, 'type-half-width');
  await popup.close();

  await browser.walk(page, [type('#ap_email', emailOf('shopper')), press('#continue'), ...RIGHT]);
  await isSolved(browser, page, t);
});

it('a third wrong password: stop guessing, reset it, and in', async () => {
  const t = wordsOf('en');
  await choose(browser, { language: 'en' });
  const page = await browser.open(startOf('sign-in', USA));
  await browser.walk(page, [...identify('shopper'), ...WRONG]);
  expect((await hintOf(browser, page, t, 'wrong-password')).text).toContain(
    causeWords(t, 'wrong-password', 'why_password'),
  );
  const [first] = (await seenCase(browser, page)).findings;
  expect(first?.fixes[0]).toBe('check-typing');
  await browser.walk(page, [...WRONG, ...WRONG]);

  await hintOf(browser, page, t, 'wrong-password');
  const [finding] = (await seenCase(browser, page)).findings;
  expect(finding).toMatchObject({ cause: 'wrong-password', verdict: 'likely' });
  expect(finding?.reason?.key).toMatch(/^(stop|few_left)$/);
  expect(finding?.fixes).not.toContain('check-typing');
  expect((await browser.hint(page))?.text).toContain(finding?.words.why);
  const popup = await popupOn(browser, page, t, { cause: 'wrong-password', fix: 'reset-password' });
  await letLead(popup, fixWords(t, 'reset-password', 'do'));
  const led = await arrivesAt(page, '/ap/forgotpassword');
  expect(led.hostname).toBe('www.amazon.com');

  await browser.walk(page, [
    ...identify('shopper'),
    type('#cvf-input-code', CODES.right),
    press('#cvf-submit-otp-button'),
    type('#ap_password_new', PASSWORD),
    type('#ap_password_new_check', PASSWORD),
    press('#continue'),
  ]);
  await page.goto(startOf('sign-in', USA));
  await browser.walk(page, signInAs('shopper'));
  await isSolved(browser, page, t);
});

it('Caps Lock was not it: the next cause comes first', async () => {
  const t = wordsOf('en');
  await choose(browser, { language: 'en' });
  const page = await browser.open(startOf('sign-in', USA));
  await browser.walk(page, identify('shopper'));
  await capsLock(page, true);
  await browser.walk(page, enterPassword('NOT-IT'));
  await hintOf(browser, page, t, 'caps-lock');
  const popup = await popupOn(browser, page, t, { cause: 'caps-lock', fix: 'turn-off-caps-lock' });
  await seeSteps(popup, t, 'turn-off-caps-lock');
  await popup.press(t('steps_not_in'));
  const { findings } = await fixBecame(browser, page, { fix: 'turn-off-caps-lock', outcome: 'unchanged' });
  expect(findings[0]).toMatchObject({ cause: 'wrong-password' });
  await says(popup, causeWords(t, 'wrong-password', 'title'));
  await popup.close();
});
