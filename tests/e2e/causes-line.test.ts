import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import {
  causeWords,
  fixBecame,
  fixWords,
  hintOf,
  isSolved,
  popupOn,
  seenCase,
  seeSteps,
} from '../harness/causes';
import { choose, says } from '../harness/extension';
import { arrivesAt, goInto, walkInto } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
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
import { JAPAN, USA } from '../practice-site/stores';

const RIGHT: readonly Step[] = enterPassword();
const START = startOf('sign-in', JAPAN);
const TEN_MINUTES = 10 * 60_000;

let page: Page;

useChromium({ language: 'ja' });
beforeEach(async () => {
  page = await browser.browser.newPage();
});

it('offline: the icon speaks, not yet, online again, and in', async () => {
  const t = wordsOf('ja');
  await page.goto(START);
  await browser.walk(page, [...identify('shopper'), type('#ap_password', PASSWORD)]);
  await page.setOfflineMode(true);
  await walkInto(browser, page, [press('#signInSubmit')]);

  const popup = await popupOn(browser, page, t, { cause: 'connection', fix: 'check-connection' });
  await says(popup, causeWords(t, 'connection', 'why_offline'));
  expect((await seenCase(browser, page)).evidence.pageState.known).toBe(false);
  await seeSteps(popup, t, 'check-connection');
  await popup.press(t('steps_not_in'));
  const still = await fixBecame(browser, page, { fix: 'check-connection', outcome: 'unchanged' });
  expect(still.findings[0]).toMatchObject({ cause: 'connection' });
  expect(still.findings[0]?.fixes[0]).toBe('wait-and-retry');
  await popup.close();

  await page.setOfflineMode(false);
  await page.goto(START);
  await browser.walk(page, signInAs('shopper'));
  await isSolved(browser, page, t);
});

it('a connection that drops: the icon speaks, it holds, and in', async () => {
  const t = wordsOf('ja');
  browser.server.refuse(['/ap/signin']);
  await goInto(page, START);
  const popup = await popupOn(browser, page, t, { cause: 'connection', fix: 'check-connection' });
  await says(popup, causeWords(t, 'connection', 'why_reset'));
  await seeSteps(popup, t, 'check-connection');
  await popup.close();
  browser.server.refuse([]);
  await page.reload();
  await browser.walk(page, signInAs('shopper'));
  await isSolved(browser, page, t);
});

it('an error 503 with a page: wait, start over, and in', async () => {
  const t = wordsOf('ja');
  await page.goto(START);
  await browser.walk(page, signInAs('busy'));
  const hint = await hintOf(browser, page, t, 'service-trouble');
  expect(hint.text).toContain(causeWords(t, 'service-trouble', 'why_error'));
  const popup = await popupOn(browser, page, t, { cause: 'service-trouble', fix: 'wait-and-retry' });
  await seeSteps(popup, t, 'wait-and-retry');
  await arrivesAt(page, '/');
  await popup.close();
  await browser.walk(page, [press('#nav-link-accountList'), ...signInAs('shopper')]);
  await isSolved(browser, page, t);
});

it('an empty error 503: the icon speaks, wait, start over, and in', async () => {
  const t = wordsOf('ja');
  await page.goto(START);
  await walkInto(browser, page, signInAs('silent'));
  const popup = await popupOn(browser, page, t, { cause: 'service-trouble', fix: 'wait-and-retry' });
  await seeSteps(popup, t, 'wait-and-retry');
  await arrivesAt(page, '/');
  await popup.press(t('steps_not_in'));
  const { findings } = await fixBecame(browser, page, { fix: 'wait-and-retry', outcome: 'unchanged' });
  expect(findings[0]?.fixes[0]).not.toBe('wait-and-retry');
  await popup.close();
  await browser.walk(page, [press('#nav-link-accountList'), ...signInAs('shopper')]);
  await isSolved(browser, page, t);
});

it('a clock ten minutes off: the right code fails, the clock is set, and in', async () => {
  const t = wordsOf('ja');
  browser.server.clockOffset(TEN_MINUTES);
  await page.goto(START);
  await browser.walk(page, [...signInAs('code'), ...enterCode(CODES.right)]);
  await hintOf(browser, page, t, 'clock-skew');
  const [finding] = (await seenCase(browser, page)).findings;
  expect(finding?.reason).toEqual({ key: 'behind', params: { minutes: 10 } });
  expect((await browser.hint(page))?.text).toContain(finding?.words.why);
  const popup = await popupOn(browser, page, t, { cause: 'clock-skew', fix: 'set-clock' });
  await seeSteps(popup, t, 'set-clock');
  await popup.close();
  browser.server.clockOffset(0);
  await browser.walk(page, enterCode(CODES.right));
  await isSolved(browser, page, t);
});

it('a right clock and a wrong code: the code is wrong', async () => {
  const t = wordsOf('ja');
  await page.goto(START);
  await browser.walk(page, [...signInAs('code'), ...enterCode('000000')]);
  await hintOf(browser, page, t, 'code-wrong');
  const { evidence, findings } = await seenCase(browser, page);
  expect(evidence.clock.known).toBe(true);
  expect(findings.map(({ cause }) => cause)).not.toContain('clock-skew');
});

it('an expired step: the icon speaks, started over, and in', async () => {
  const t = wordsOf('en');
  await choose(browser, { language: 'en' });
  await page.goto(urlAt(USA, '/ap/signin'));
  const popup = await popupOn(browser, page, t, { cause: 'expired-page', fix: 'start-over' });
  await seeSteps(popup, t, 'start-over');
  await arrivesAt(page, '/');
  await popup.close();
  await browser.walk(page, [press('#nav-link-accountList'), ...signInAs('shopper')]);
  await isSolved(browser, page, t);
});

it('a blocker stops the page’s script: paused, and in', async () => {
  const t = wordsOf('ja');
  browser.server.refuse(['/practice/page.js']);
  await page.goto(START);
  await browser.walk(page, [...signInAs('script'), ...RIGHT]);
  await hintOf(browser, page, t, 'blocker-interference');
  const popup = await popupOn(browser, page, t, { cause: 'blocker-interference', fix: 'pause-blocker' });
  await seeSteps(popup, t, 'pause-blocker');
  await popup.close();
  browser.server.refuse([]);
  await page.reload();
  await browser.walk(page, RIGHT);
  await isSolved(browser, page, t);
});

it('a fix is said to have helped once its cause is gone', async () => {
  const t = wordsOf('ja');
  await page.goto(START);
  await browser.walk(page, signInAs('busy'));
  await hintOf(browser, page, t, 'service-trouble');
  await browser.pressHint(page, fixWords(t, 'wait-and-retry', 'do'));
  await arrivesAt(page, '/');
  await browser.walk(page, [press('#nav-link-accountList'), ...signInAs('shopper')]);
  const { lastFix } = await isSolved(browser, page, t);
  expect(lastFix).toEqual({ fix: 'wait-and-retry', outcome: 'solved' });
});
