import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { letLead, seenCase, seeSteps } from '../harness/causes';
import { until } from '../harness/common';
import { DUE, says } from '../harness/extension';
import { arrivesAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import type { ExtensionPage } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { identify, signInAs, startOf } from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const HELP = '/ap/forgotpassword';

let page: Page;
const t = wordsOf('ja');

useChromium({ language: 'ja' });
beforeEach(async () => {
  page = await browser.open(startOf('sign-in', JAPAN));
  await browser.walk(page, signInAs('shopper', 'forgotten'));
  await browser.walk(page, signInAs('shopper', 'forgotten').slice(2));
  const first = () =>
    seenCase(browser, page).then(
      ({ findings }) => findings[0]?.fixes[0],
      () => null,
    );
  expect(await until(async () => (await first()) === 'reset-password', DUE)).toBe(true);
});

async function isLed(): Promise<void> {
  const led = await until(
    async () => (await browser.hint(page))?.title === t('fix_reset_password_title'),
    DUE,
  );
  if (!led) throw new Error(`the page shows “${(await browser.hint(page))?.title}”`);
}

async function dueBecomes(popup: ExtensionPage, step: string): Promise<void> {
  const due = () => popup.evaluate(() => document.querySelector('[aria-current=step] .what')?.textContent);
  if (!(await until(async () => (await due()) === step, DUE))) throw new Error(`due is “${await due()}”`);
}

it('the popup makes room; from there the steps go on and stop', async () => {
  await letLead(await browser.popup(page), t('fix_reset_password_do'));
  await arrivesAt(page, HELP);
  await isLed();
  await browser.pressHint(page, t('hint_coach_leave'));
  await browser.waitForNoHint(page);

  const left = await browser.popup(page);
  await says(left, t('popup_coach_left', { at: 2, count: 6 }));
  await letLead(left, t('popup_coach_go'));
  await isLed();
  expect(new URL(page.url()).pathname).toBe(HELP);

  const on = await browser.popup(page);
  await says(on, t('popup_coach_on', { at: 2, count: 6 }));
  await seeSteps(on, t, 'reset-password', t('popup_coach_steps'));
  await dueBecomes(on, t('fix_reset_password_step_identifier'));
  await on.press(t('steps_stop'));
  await browser.waitForNoHint(page, DUE);
  // The steps stay, and the way back to the page with them.
  expect(await on.buttons()).toContain(t('popup_coach_go'));
  await dueBecomes(on, t('fix_reset_password_step_identifier'));
  await on.close();
});

it('a popup in its own window brings the page to the front', async () => {
  const tabId = await browser.tabId(page);
  const popup = await browser.extensionPage(`popup.html?tabId=${tabId}`);
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
  await popup.press(t('fix_reset_password_do'));
  await arrivesAt(page, HELP);
  await isLed();
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await dueBecomes(popup, t('fix_reset_password_step_identifier'));
  await browser.walk(page, identify('shopper'));
  await isLed();
  await dueBecomes(popup, t('fix_reset_password_step_code'));
  await popup.close();
});
