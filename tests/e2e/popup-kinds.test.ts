import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import { pressWay } from '../harness/causes';
import { until } from '../harness/common';
import { caseOf, clearing, DUE, kept, says } from '../harness/extension';
import { openedAt } from '../harness/person';
import { browser, useOwnChromium } from '../harness/shared';
import type { ExtensionPage } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { urlAt } from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN, USA } from '../practice-site/stores';

/** The part of the extension's API, and of the browser's own page about extensions, that is used here. */
declare const chrome: {
  windows: { create(how: { url: string; incognito: boolean }): Promise<unknown> };
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

const CLEAN = urlOf(STATES['sign-in-password'], JAPAN);
const WRONG_PASSWORD = urlOf(STATES['wrong-password'], JAPAN);
/** The cause a person is led to by what they say they see. */
const LEADS_TO: Readonly<Record<Symptom, Parameters<typeof t>[0]>> = {
  'wrong-details': 'cause_wrong_password_title',
  'service-error': 'cause_service_trouble_title',
  'code-trouble': 'cause_code_not_received_title',
  'no-connection': 'cause_connection_title',
  'same-page-again': 'cause_stale_cookies_title',
  'app-fails': 'cause_outdated_app_title',
  'strange-activity': 'cause_taken_over_title',
};

const t = wordsOf('ja');
const symptomWords = SYMPTOMS.map((id) => t(symptomKey(id)));

function symptomKey(id: Symptom): Parameters<typeof t>[0] {
  const key = `symptom_${id.replaceAll('-', '_')}`;
  return key as Parameters<typeof t>[0];
}

/** Whether one of these kinds is kept of any tab. */
async function keepsOfATab(...kinds: string[]): Promise<boolean> {
  const { session } = await kept(browser);
  return Object.keys(session).some((key) => kinds.includes(key.replace(/:\d+$/, '')));
}

// One that speaks Japanese, is dark, and lets the extension into private windows.
useOwnChromium({ private: true, lang: 'ja', theme: 'dark' });

/** The real popup over a page, once it says something. */
async function popupOver(page: Page, words: string): Promise<ExtensionPage> {
  const popup = await browser.popup(page);
  await says(popup, words);
  return popup;
}

describe('a page of the store without trouble', () => {
  it('has a popup in the language and the colors of the browser', async () => {
    const popup = await popupOver(await browser.open(CLEAN), t('popup_nothing_title'));
    const [lang, color] = await popup.evaluate(() => [
      document.documentElement.lang,
      getComputedStyle(document.body).color,
    ]);
    expect(lang).toBe('ja');
    const [red = 0, green = 0, blue = 0] = color.match(/\d+/g)?.map(Number) || [];
    // Light letters are for a dark page.
    expect(Math.min(red, green, blue)).toBeGreaterThan(127);
  });

  it.each(SYMPTOMS)('offers seven symptoms; %s leads to its cause', async (symptom) => {
    const page = await browser.open(CLEAN);
    const popup = await popupOver(page, t('popup_nothing_title'));
    const buttons = await popup.buttons();
    expect(buttons.filter((name) => symptomWords.includes(name))).toEqual(symptomWords);
    await popup.press(t(symptomKey(symptom)));
    await says(popup, t(LEADS_TO[symptom]));
    expect(await browser.hint(page)).toBeNull();
    await popup.close();
  });

  it('says when the person is signed in', async () => {
    const page = await browser.open(urlOf(STATES['signed-in'], JAPAN));
    const popup = await popupOver(page, t('popup_nothing_signed_in'));
    expect(await popup.buttons()).toEqual(expect.arrayContaining(symptomWords));
    await popup.close();
  });
});

describe('a page that is no store', () => {
  it('another site: names it and leads to a store', async () => {
    const page = await browser.open('https://shop.example/ap/signin?practice=wrong-password');
    const popup = await popupOver(page, t('popup_unknown_title'));
    expect(await popup.text()).toContain('shop.example');
    expect(page.extensionRealms()).toEqual([]);
    await popup.press(t('popup_open_store', { store: 'amazon.co.jp' }));
    await openedAt(browser, (url) => url === urlAt(JAPAN, '/'));
  });

  it('one of the browser itself', async () => {
    const popup = await popupOver(await browser.open('chrome://version/'), t('popup_restricted_title'));
    await popup.close();
  });
});

describe('a private window', () => {
  it('explains itself and clears nothing', async () => {
    await browser.inExtension(
      (url: string) => chrome.windows.create({ url, incognito: true }),
      urlAt(JAPAN, '/ap/signin?practice=cookies-off'),
    );
    const page = await openedAt(browser, (url) => url.endsWith('practice=cookies-off'));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('cause_stale_cookies_title'));
    const popup = await popupOver(page, t('clear_private'));
    const text = await popup.text();
    expect(text).not.toContain(t('clear_goes'));
    const clears = clearing(t, 'amazon.co.jp');
    expect((await popup.buttons()).filter((name) => clears.test(name))).toEqual([]);
    await pressWay(popup, t, t('ways_other_device'));
    expect(await until(() => keepsOfATab('question'), DUE)).toBe(true);
    await popup.close();
    // Nothing of it outlives its tab.
    await page.close();
    expect(await until(async () => !(await keepsOfATab('question', 'tab')), DUE)).toBe(true);
  });
});

describe('two tabs of one store', () => {
  it('keep their cases apart', async () => {
    const first = await browser.open(WRONG_PASSWORD);
    expect(await browser.waitForHint(first, DUE)).not.toBeNull();
    const second = await browser.open(urlOf(STATES['otp-wrong'], JAPAN));
    expect(await browser.waitForHint(second, DUE)).not.toBeNull();
    const states = [await caseOf(browser, first), await caseOf(browser, second)];
    expect(states.map((view) => 'state' in view && view.state)).toEqual(['wrong-password', 'otp-wrong']);
    const popup = await popupOver(first, t('cause_wrong_password_title'));
    expect(await popup.text()).not.toContain(t('cause_code_wrong_title'));
    await popup.close();
    const other = await popupOver(second, t('cause_code_wrong_title'));
    await other.close();
  });
});

describe('the language chosen in the options', () => {
  it('changes the popup and the next hint', async () => {
    const options = await browser.extensionPage('options.html');
    await says(options, t('options_title'));
    await options.press('English');
    const en = wordsOf('en');
    await says(options, en('options_title'));
    await options.close();
    const page = await browser.open(urlOf(STATES['wrong-password'], USA));
    expect(await browser.waitForHint(page, DUE)).toMatchObject({
      lang: 'en',
      title: en('cause_wrong_password_title'),
    });
    const popup = await popupOver(page, en('cause_wrong_password_title'));
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
    await popup.close();
  });
});

describe('a store without permission', () => {
  it('is not looked at, and the popup asks for it', async () => {
    await setHostAccess('ON_CLICK');
    const page = await browser.open(WRONG_PASSWORD);
    expect(await browser.waitForHint(page, 800)).toBeNull();
    expect(page.extensionRealms()).toEqual([]);
    // On a sign-in page the browser first asks for a reload of its own; elsewhere the popup opens.
    await page.goto(urlAt(JAPAN, '/'));
    const store = 'amazon.co.jp';
    const popup = await popupOver(page, t('popup_permission_title', { store }));
    expect(await popup.buttons()).toContain(t('popup_permission_allow', { store }));
    await popup.close();
    await setHostAccess('ON_ALL_SITES');
    await page.goto(WRONG_PASSWORD);
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
  });
});

/** What a person chooses in the browser's own page about extensions. */
async function setHostAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await browser.open('chrome://extensions/');
  const id = new URL(browser.extensionBase || '').host;
  await page.evaluate(
    (extensionId, access) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
    id,
    hostAccess,
  );
}
