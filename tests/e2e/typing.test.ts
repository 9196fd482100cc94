import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/model/evidence';
import { bidiOf } from '../harness/bidi';
import { caseOf, DUE, kept, lookOf, shownOn } from '../harness/extension';
import { typeWithCapsLock } from '../harness/firefox-window';
import { browser, useChromium, useFirefox } from '../harness/shared';
import { CODES, emailOf, PASSWORD } from '../practice-site/accounts';
import {
  enterCode,
  enterPassword,
  identify,
  press,
  type Step,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const START = startOf('sign-in', JAPAN);
const CLEAN = { fullWidth: false, outerSpaces: false, ime: false, capsLock: false };
const WRONG: readonly Step[] = enterPassword('nowhere-near');

/** The part of the extension's API that a page of its own listens with. */
declare const chrome: { runtime: { onMessage: { addListener(listen: (message: object) => void): void } } };
declare global {
  var heardMessages: string[];
}

let page: Page;

async function evidenceOf(): Promise<Evidence> {
  const view = await caseOf(browser, page);
  if (view.kind !== 'case') throw new Error(`no case, but ${view.kind}`);
  return view.evidence;
}

/** How the attempt that led to the page in front was typed, once its hint is there. */
async function typed(): Promise<Evidence['typing']> {
  expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  return (await evidenceOf()).typing;
}

describe('in Chromium', () => {
  useChromium({ language: 'ja' });
  beforeEach(async () => {
    page = await browser.open(START);
  });

  it('healthy typing', async () => {
    await browser.walk(page, [...identify('shopper'), ...WRONG]);
    expect(await typed()).toEqual({ known: true, value: CLEAN });
  });

  it('full-width letters in the email field', async () => {
    await browser.walk(page, [
      type('#ap_email', 'ｓｈｏｐｐｅｒ＠example.com'),
      press('#continue', 'nowhere'),
    ]);
    expect(await typed()).toEqual({ known: true, value: { ...CLEAN, fullWidth: true } });
  });

  it('a full-width space after the email address, told at the password step', async () => {
    await browser.walk(page, [
      type('#ap_email', `${emailOf('shopper')}\u3000`),
      press('#continue'),
      ...WRONG,
    ]);
    expect(await typed()).toEqual({ known: true, value: { ...CLEAN, fullWidth: true, outerSpaces: true } });
  });

  it('an input method in the email field, told at the password step', async () => {
    const session = await page.createCDPSession();
    await page.focus('#ap_email');
    await session.send('Input.imeSetComposition', { text: 'し', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await browser.walk(page, [...identify('shopper'), ...WRONG]);
    expect(await typed()).toEqual({ known: true, value: { ...CLEAN, ime: true } });
  });

  it('what a page fakes does not count', async () => {
    await browser.walk(page, identify('shopper'));
    await page.evaluate(() => {
      const field = document.querySelector('#ap_password');
      for (let keys = 0; keys < 5; keys += 1)
        field?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true }),
        );
    });
    await browser.walk(page, WRONG);
    expect(await typed()).toEqual({ known: true, value: CLEAN });
  });

  it.each([
    ['a blocked style sheet', /\/practice\/style\.css$/, { blockedStyles: 1, blockedScripts: 0 }],
    ['a blocked script', /\/practice\/page\.js$/, { blockedStyles: 0, blockedScripts: 1 }],
  ])('%s is counted', async (_, blocked, parts) => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (blocked.test(request.url())) request.abort('blockedbyclient').catch(() => undefined);
      else request.continue().catch(() => undefined);
    });
    await page.goto(urlAt(JAPAN, '/ap/signin?practice=wrong-password'), { waitUntil: 'load' });
    const { look } = await shownOn(browser, page, 'hint');
    expect(look?.health).toEqual(parts);
    expect((await evidenceOf()).pageHealth).toMatchObject({ known: true, value: parts });
    expect(await browser.hint(page)).not.toBeNull();
  });

  it('a page with nothing blocked', async () => {
    await page.goto(urlAt(JAPAN, '/ap/signin?practice=wrong-password'), { waitUntil: 'load' });
    const { look } = await shownOn(browser, page, 'hint');
    expect(look?.health).toEqual({ blockedStyles: 0, blockedScripts: 0 });
  });

  it('nothing typed is in any message or kept', async () => {
    await browser.inExtension(() => {
      globalThis.heardMessages = [];
      chrome.runtime.onMessage.addListener((message) => {
        globalThis.heardMessages.push(JSON.stringify(message));
      });
    });
    const wide = 'ｃｏｄｅ＠example.com';
    await browser.walk(page, [type('#ap_email', wide), press('#continue', 'nowhere')]);
    await shownOn(browser, page, 'hint');
    await browser.walk(page, [...identify('code'), ...WRONG]);
    await shownOn(browser, page, 'hint');
    await browser.walk(page, [...enterPassword(), ...enterCode('987654')]);
    await shownOn(browser, page, 'hint');
    await browser.walk(page, enterCode(CODES.right));
    await shownOn(browser, page, 'hint');

    const messages = await browser.inExtension(() => globalThis.heardMessages);
    const submits = messages.filter((message) => message.includes('"press"'));
    expect(submits.filter((message) => message.includes('"fullWidth":true'))).toHaveLength(1);
    for (const state of ['sign-in-identifier', 'sign-in-password', 'wrong-password', 'otp', 'otp-wrong'])
      expect(submits.join('')).toContain(`"state":"${state}"`);
    const all = messages.join('') + JSON.stringify(await kept(browser));
    for (const text of [wide, emailOf('code'), 'nowhere-near', PASSWORD, '987654', CODES.right])
      expect(all).not.toContain(text);
    expect(await browser.extensionRequests()).toEqual([]);
  });
});

describe('in Firefox', () => {
  useFirefox();
  beforeEach(async () => {
    page = await browser.open(START);
  });

  /** Letters into a field of the tab in front, by the keyboard. */
  async function shout(selector: string): Promise<void> {
    const bidi = bidiOf(browser.browser);
    await page.bringToFront();
    await page.focus(selector);
    await bidi.evaluate(await bidi.windowContext(), typeWithCapsLock, ['shopper']);
    expect(await page.$eval(selector, (field) => Reflect.get(field, 'value'))).toBe('SHOPPER');
  }

  it('a real Caps Lock in the password field', async () => {
    await browser.walk(page, identify('shopper'));
    await shout('#ap_password');
    await browser.walk(page, [press('#signInSubmit')]);
    expect(await typed()).toEqual({ known: true, value: { ...CLEAN, capsLock: true } });
  });

  it('a real Caps Lock in the email field changes nothing', async () => {
    await shout('#ap_email');
    await browser.walk(page, [...identify('shopper'), ...WRONG]);
    expect(await typed()).toEqual({ known: true, value: CLEAN });
  });

  it('a style sheet that never came is counted', async () => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const cut = request.url().endsWith('/practice/style.css');
      (cut ? request.abort() : request.continue()).catch(() => undefined);
    });
    await page.goto(urlAt(JAPAN, '/ap/signin?practice=wrong-password'), { waitUntil: 'load' });
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    const look = await lookOf(browser, await browser.tabId(page));
    expect(look?.health).toEqual({ blockedStyles: 1, blockedScripts: 0 });
  });
});
