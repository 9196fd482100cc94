import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { popupOn, seenCase } from '../harness/causes';
import { launchChromium } from '../harness/chromium';
import { profileFolder } from '../harness/common';
import { badgeBecomes, caseOf, choose, DUE, kept, shownOn } from '../harness/extension';
import { startPracticeServer } from '../harness/server';
import { browser, useChromium, useFirefox } from '../harness/shared';
import type { HintSeen, TestBrowser } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { CODES, PASSWORD } from '../practice-site/accounts';
import {
  enterCode,
  enterPassword,
  identify,
  press,
  proveReset,
  type Step,
  saveNewPassword,
  signInAs,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

const t = wordsOf('ja');
const NEW = 'another-pass-of-practice';
const START = startOf('sign-in', JAPAN);
/** As the shop asks who it has forgotten: not on purpose, as after a press of “sign in”. */
const ASKED_ANEW = START.replace('openid.pape.max_auth_age=0', 'openid.pape.max_auth_age=3600');
/** Milliseconds of a quick line: the page of a press is still there when a worker that slept hears of it. */
const ON_A_LINE = 100;
/** Until a press has led nowhere. */
const NOWHERE = 1200;
/** The person sets the new password that was demanded, and is asked for it again. */
const RESET: readonly Step[] = [
  press('#continue'),
  ...proveReset(),
  ...saveNewPassword(NEW),
  press('.practice-sign-in'),
  ...signInAs('again', NEW),
];

let page: Page;

async function killAfterLook(): Promise<void> {
  await shownOn(browser, page, 'nothing');
  await browser.killBackground();
}

/** Does what a person does. After every page the worker hears of it, and is killed. */
async function walkAmongKills(steps: readonly Step[]): Promise<void> {
  browser.server.answersIn(ON_A_LINE);
  for (const step of steps) {
    await browser.walk(page, [step]);
    if (step.do === 'press') await killAfterLook();
  }
}

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

/** The person signs in, and a page comes that leads back to the first step by itself. */
async function roundOver(state: 'puzzle' | 'approval'): Promise<void> {
  await browser.walk(page, [...identify('shopper'), type('#ap_password', PASSWORD)]);
  await pressInto('#signInSubmit', urlOf(STATES[state], JAPAN));
}

/** Nothing was told: not in the page, and not on the icon. */
async function isQuiet(): Promise<void> {
  await choose(browser, {});
  expect([await browser.hint(page), (await browser.badge(page)).text]).toEqual([null, '']);
}

/** The loop is told, and how often it went round, in the page and in the popup. */
async function isLoop(count: number): Promise<void> {
  const hint = await browser.waitForHint(page, DUE);
  expect(hint?.title).toBe(t('cause_stale_cookies_title'));
  expect(hint?.text).toContain(t('cause_stale_cookies_why_loop', { count }));
  const popup = await popupOn(browser, page, t, { cause: 'stale-cookies', fix: 'clear-cookies' });
  await popup.close();
}

/** What the person reads who is asked for a new password again, and that no way leads to another one. */
async function isNoSecondReset(of: TestBrowser, tab: Page, hint: HintSeen | null): Promise<void> {
  expect(hint?.text).toContain(t('cause_forced_reset_why_again'));
  const { findings } = await seenCase(of, tab);
  expect(findings[0]?.fixes).toEqual(['start-over', 'wait-and-retry', 'contact-support']);
  const all = findings.flatMap(({ fixes }) => fixes);
  expect(all).not.toContain('reset-password');
}

describe.each([
  ['Chromium', useChromium],
  ['Firefox', useFirefox],
])('in %s', (_, use) => {
  use({ language: 'ja' });
  beforeEach(async () => {
    page = await browser.open(START);
  });
  afterEach(async () => {
    browser.server.answersIn(0);
    await page.close();
  });

  describe('a new password that is asked for again', () => {
    it('is not set a second time, in this tab and in another', async () => {
      await browser.walk(page, signInAs('again'));
      expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_forced_reset_title'));
      await browser.walk(page, RESET);
      await isNoSecondReset(browser, page, await browser.waitForHint(page, DUE));
      const other = await browser.open(START);
      await browser.walk(other, signInAs('again', NEW));
      await isNoSecondReset(browser, other, await browser.waitForHint(other, DUE));
      await other.close();
    });

    it('is not set a second time though the worker was killed at every step, and its tab was closed', async () => {
      await walkAmongKills([...signInAs('again'), ...RESET.slice(0, -signInAs('again').length)]);
      await page.close();
      page = await browser.open(START);
      await walkAmongKills(signInAs('again', NEW));
      await isNoSecondReset(browser, page, await browser.waitForHint(page, DUE));
      const { local } = await kept(browser);
      expect(Object.entries(local).filter(([key]) => key.startsWith('reset:'))).toMatchObject([
        [expect.stringMatching(/^reset:amazon\.co\.jp:/), { store: 'amazon.co.jp', progress: 'again' }],
      ]);
    });
  });

  describe('a code that leads to a shop that knows nobody', () => {
    const IN = [...identify('forgotten'), ...enterPassword(), ...enterCode(CODES.right)];

    it('is told the second time, though the worker was killed at every step', async () => {
      await walkAmongKills(IN);
      await page.goto(START);
      await isQuiet();
      await walkAmongKills(IN);
      await page.goto(START);
      await isLoop(2);
    });

    it('is not spoken of as the code while the person is in the shop', async () => {
      await browser.walk(page, [...signInAs('forgotten', 'wrong'), ...IN.slice(identify('').length)]);
      const view = await caseOf(browser, page);
      expect('state' in view && view.state).toBe('not-sign-in');
    });
  });

  it('a puzzle that leads back to the first step is told the second time', async () => {
    for (let count = 1; count <= 2; count += 1) {
      await roundOver('puzzle');
      await badgeBecomes(browser, page, '!');
      await killAfterLook();
      await page.goto(START);
    }
    await isLoop(2);
  });

  it('an approval that leads back is told the second time, pressed or not', async () => {
    await roundOver('approval');
    await page.goto(START);
    await roundOver('approval');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'send-again';
      button.textContent = 'もう一度送信';
      document.querySelector('#resend-approval-form')?.append(button);
    });
    await pressInto('#send-again', START);
    await isLoop(2);
  });

  it('a loop in one tab is not that of another', async () => {
    const mine = page;
    const other = await browser.open(START);
    for (const tab of [mine, other, mine]) {
      page = tab;
      await tab.bringToFront();
      await roundOver('puzzle');
      await badgeBecomes(browser, page, '!');
      await page.goto(START);
    }
    await isLoop(2);
    await other.bringToFront();
    expect(await browser.hint(other)).toBeNull();
    expect((await caseOf(browser, other)).kind).toBe('nothing-seen');
    await other.close();
  });

  it('a person who signs in and out is told of no loop', async () => {
    for (let times = 0; times < 3; times += 1) {
      await browser.walk(page, [...signInAs('shopper'), press('#nav-item-signout')]);
      await page.goto(START);
      await isQuiet();
    }
  });

  it('a shop that lets the person in and forgets them is told the second time', async () => {
    await browser.walk(page, signInAs('shopper'));
    await page.goto(ASKED_ANEW);
    await isQuiet();
    await browser.walk(page, signInAs('shopper'));
    await page.waitForSelector('#nav-item-signout');
    // Our script runs in the shop by now, and tells that the person is in.
    await choose(browser, {});
    await page.goto(ASKED_ANEW);
    await isLoop(2);
  });

  describe('a button that does nothing', () => {
    it('is told at the third press, though the worker was killed between them', async () => {
      await page.evaluate(() => addEventListener('submit', (event) => event.preventDefault()));
      await browser.walk(page, [type('#ap_email', 'shopper@example.com')]);
      for (let times = 1; times <= 3; times += 1) {
        expect(await browser.hint(page)).toBeNull();
        await page.click('#continue');
        await new Promise((resolve) => setTimeout(resolve, NOWHERE));
        if (times < 3) await browser.killBackground();
      }
      const hint = await browser.waitForHint(page, DUE);
      expect(hint?.title).toBe(t('cause_broken_page_title'));
      expect(hint?.text).toContain(t('cause_broken_page_why_in_vain', { count: 3 }));
      expect((await seenCase(browser, page)).findings[0]?.cause).toBe('broken-page');
      await page.goto(urlAt(JAPAN, '/'));
      const view = await caseOf(browser, page);
      expect('findings' in view ? view.findings.map(({ cause }) => cause) : []).not.toContain('broken-page');
    });

    it('is none where the browser holds it back, because a field is empty', async () => {
      await page.$eval('#ap_email', (field) => {
        if (!(field instanceof HTMLInputElement) || field.form === null) throw new Error('no form');
        field.required = true;
        field.form.noValidate = false;
      });
      for (let times = 1; times <= 4; times += 1) {
        await page.click('#continue');
        await new Promise((resolve) => setTimeout(resolve, NOWHERE));
      }
      expect(await browser.hint(page)).toBeNull();
      expect((await caseOf(browser, page)).kind).toBe('nothing-seen');
    });
  });
});

it('a new password that is asked for again after the browser was closed is not set a second time', async () => {
  const profile = profileFolder('chromium');
  const server = await startPracticeServer();
  const launch = () => launchChromium({ profile: profile.path, server, lang: 'ja' });
  let own = await launch();
  try {
    await own.walk(await own.open(START), [
      ...signInAs('again'),
      ...RESET.slice(0, -signInAs('again').length),
    ]);
    await own.close();
    own = await launch();
    const tab = await own.open(START);
    await own.walk(tab, signInAs('again', NEW));
    await isNoSecondReset(own, tab, await own.waitForHint(tab, DUE));
  } finally {
    await own.close();
    await server.close();
    profile.remove();
  }
});
