import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { seenCase } from '../harness/causes';
import { until } from '../harness/common';
import { badgeBecomes, caseOf, DUE } from '../harness/extension';
import { browser, useChromium, useFirefox } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { CODES, PASSWORD } from '../practice-site/accounts';
import {
  enterCode,
  enterPassword,
  identify,
  press,
  proveReset,
  saveNewPassword,
  signInAs,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: { storage: { session: { get(): Promise<Record<string, Kept>> } } };

const t = wordsOf('ja');
const NEW = 'another-pass-of-practice';

let page: Page;

interface Kept {
  case: { observations: { attempt: string | null }[] } | null;
}

/** Rounds of the case in this tab. */
async function rounds(): Promise<number> {
  const id = await browser.tabId(page);
  const memory = await browser.inExtension(
    async (key: string) => (await chrome.storage.session.get())[key],
    `tab:${id}`,
  );
  const observations = memory?.case?.observations;
  return observations ? observations.filter(({ attempt }) => attempt === 'came-back').length : 0;
}

describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
])('in %s', (_, use) => {
  use({ language: 'ja' });
  beforeEach(async () => {
    page = await browser.open(startOf('sign-in', JAPAN));
  });

  it('a new password that is asked for again is not set a second time', async () => {
    await browser.walk(page, signInAs('again'));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_forced_reset_title'));
    await browser.walk(page, [
      press('#continue'),
      ...proveReset(),
      ...saveNewPassword(NEW),
      press('.practice-sign-in'),
      ...signInAs('again', NEW),
    ]);
    const hint = await browser.waitForHint(page, DUE);
    expect(hint?.text).toContain(t('cause_forced_reset_why_again'));
    const { findings } = await seenCase(browser, page);
    expect(findings[0]?.fixes).toEqual(['start-over', 'wait-and-retry', 'contact-support']);
    const all = findings.flatMap(({ fixes }) => fixes);
    expect(all.filter((fix) => fix === 'reset-password' || fix === 'finish-reset')).toEqual([]);
    await page.close();
  });

  it('a code that leads to a shop that knows nobody is a round, and the shop is not spoken of as the code', async () => {
    // Opens the case: without one no script of ours runs in the shop.
    await browser.walk(page, [
      ...signInAs('forgotten', 'wrong'),
      ...enterPassword(),
      ...enterCode(CODES.right),
    ]);
    for (let count = 1; count <= 3; count += 1) {
      const view = await caseOf(browser, page);
      expect('state' in view && view.state).toBe('not-sign-in');
      await page.goto(startOf('sign-in', JAPAN));
      expect(await until(async () => (await rounds()) === count, DUE)).toBe(true);
      await browser.walk(page, [...identify('forgotten'), ...enterPassword(), ...enterCode(CODES.right)]);
    }
    await page.close();
  });
});

describe('in Chromium', () => {
  useChromium({ language: 'ja' });
  beforeEach(async () => {
    page = await browser.open(startOf('sign-in', JAPAN));
  });

  /** Presses a button that leads to another page than the practice site's. */
  async function pressInto(selector: string, address: string): Promise<void> {
    await page.evaluate((to) => {
      addEventListener('submit', (event) => {
        event.preventDefault();
        location.href = to;
      });
    }, address);
    await browser.walk(page, [press(selector)]);
  }

  it('a puzzle that leads back to the first step is a round, each time', async () => {
    for (let count = 1; count <= 4; count += 1) {
      await browser.walk(page, identify('shopper'));
      await browser.walk(page, [type('#ap_password', PASSWORD)]);
      await pressInto('#signInSubmit', urlOf(STATES.puzzle, JAPAN));
      await badgeBecomes(browser, page, '!');
      await page.goto(startOf('sign-in', JAPAN));
      expect(await until(async () => (await rounds()) === count, DUE)).toBe(true);
    }
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_stale_cookies_title'));
    await page.close();
  });

  it('a button that does nothing is told at the third press', async () => {
    await page.evaluate(() => addEventListener('submit', (event) => event.preventDefault()));
    await browser.walk(page, [type('#ap_email', 'shopper@example.com')]);
    for (let times = 1; times <= 3; times += 1) {
      expect(await browser.hint(page)).toBeNull();
      await page.click('#continue');
      await new Promise((resolve) => setTimeout(resolve, 1200));
    }
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_broken_page_title'));
    expect((await seenCase(browser, page)).findings[0]?.cause).toBe('broken-page');
    await page.goto(urlAt(JAPAN, '/'));
    const view = await caseOf(browser, page);
    expect('findings' in view ? view.findings.map(({ cause }) => cause) : []).not.toContain('broken-page');
    await page.close();
  });

  it('a button that the browser holds back, because a field is empty, is none that does nothing', async () => {
    await page.$eval('#ap_email', (field) => {
      if (!(field instanceof HTMLInputElement) || field.form === null) throw new Error('no form');
      field.required = true;
      field.form.noValidate = false;
    });
    for (let times = 1; times <= 4; times += 1) {
      await page.click('#continue');
      await new Promise((resolve) => setTimeout(resolve, 1200));
    }
    expect(await browser.hint(page)).toBeNull();
    expect((await caseOf(browser, page)).kind).toBe('nothing-seen');
    await page.close();
  });
});
