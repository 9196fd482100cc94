import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reminder } from '@/lib/model/try-later';
import { launchChromium } from '../harness/chromium';
import { profileFolder, until } from '../harness/common';
import { choose, forget, kept, says } from '../harness/extension';
import { readBadge } from '../harness/in-page';
import { openedAt } from '../harness/person';
import { type PracticeServer, startPracticeServer } from '../harness/server';
import type { ExtensionPage, TestBrowser } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { urlAt } from '../practice-site/journeys';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

/** The part of the extension's API that these tests use. */
declare const chrome: {
  alarms: {
    create(name: string, when: object): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    clearAll(): Promise<boolean>;
  };
  storage: {
    local: {
      QUOTA_BYTES: number;
      set(items: object): Promise<void>;
      getBytesInUse(): Promise<number>;
    };
  };
  windows: { create(how: { url: string; incognito: boolean }): Promise<unknown> };
};

const STORE = 'amazon.co.jp';
const KEY = `later:${STORE}`;
const MINUTE = 60_000;
const HOME = urlAt(JAPAN, '/');
const t = wordsOf('en');

// A browser of its own: it starts again in the same profile, and the extension is let into private windows.
let profile: ReturnType<typeof profileFolder>;
let server: PracticeServer;
let browser: TestBrowser;

async function launch(): Promise<void> {
  browser = await launchChromium({ profile: profile.path, server, private: true });
}

beforeAll(async () => {
  profile = profileFolder('chromium');
  server = await startPracticeServer();
  await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  profile?.remove();
});
beforeEach(async () => {
  await forget(browser);
  await choose(browser, { language: 'en' });
});

const TROUBLE = urlOf(STATES['service-error'], JAPAN);
const LIMIT = urlOf(STATES['otp-rate-limited'], JAPAN);

/** The popup over a page, once it offers to tell. */
async function offering(url: string): Promise<{ page: Page; popup: ExtensionPage }> {
  const page = await browser.open(url);
  const popup = await browser.popup(page);
  await says(popup, t('popup_remind_offer'));
  return { page, popup };
}

async function reminder(): Promise<Reminder | undefined> {
  return (await kept(browser)).local[KEY] as Reminder | undefined;
}

async function pressOffer(popup: ExtensionPage): Promise<Reminder | null | undefined> {
  await popup.press(t('popup_remind_offer'));
  return until(async () => (await reminder()) ?? null, 10_000);
}

function alarm(): Promise<{ scheduledTime: number } | null> {
  return browser.inExtension(async () => (await chrome.alarms.get('try-later')) || null);
}

/** What the icon says where no tab says something of its own. */
function iconSays(): Promise<{ text: string; title: string }> {
  return browser.inExtension(readBadge);
}

async function iconBecomes(text: string): Promise<void> {
  const there = await until(async () => (await iconSays()).text === text, 10_000);
  if (!there) throw new Error(`the icon says ${JSON.stringify(await iconSays())}`);
}

/** Writes a wish that has been due for a minute, as storage holds it. */
async function makeDue(kind: Reminder['kind'] = 'service'): Promise<void> {
  await browser.inExtension(
    (key: string, value: unknown) => chrome.storage.local.set({ [key]: value }),
    KEY,
    { store: STORE, kind, dueAt: Date.now() - MINUTE },
  );
}

/** The alarm rings while no worker is there. */
async function ring(): Promise<void> {
  await browser.killBackground();
  await browser.inExtension(() => chrome.alarms.create('try-later', { when: Date.now() }));
}

describe('the wish', () => {
  it('is kept as store, kind and time with an alarm, and can be taken back', async () => {
    const before = Date.now();
    const { popup } = await offering(TROUBLE);
    await pressOffer(popup);
    await until(async () => (await popup.buttons()).includes(t('popup_remind_forget')), 10_000);
    const wish = await reminder();
    expect(Object.keys(wish ?? {}).toSorted()).toEqual(['dueAt', 'kind', 'store']);
    expect(wish).toMatchObject({ store: STORE, kind: 'service' });
    expect(wish?.dueAt).toBeGreaterThanOrEqual(before + 15 * MINUTE);
    expect(wish?.dueAt).toBeLessThanOrEqual(Date.now() + 15 * MINUTE);
    expect(Math.abs(((await alarm())?.scheduledTime ?? 0) - (wish?.dueAt ?? 0))).toBeLessThan(1_000);
    expect((await iconSays()).text).toBe('');

    await popup.press(t('popup_remind_forget'));
    await says(popup, t('popup_remind_offer'));
    expect([await reminder(), await alarm()]).toEqual([undefined, null]);
    await popup.close();
  });

  it('waits a day where codes are limited', async () => {
    const { popup } = await offering(LIMIT);
    const wish = await pressOffer(popup);
    expect(wish?.kind).toBe('codes');
    expect((wish?.dueAt ?? 0) - Date.now()).toBeGreaterThan(23 * 60 * MINUTE);
    await popup.close();
  });

  it('that storage refuses is said to be not kept', async () => {
    await browser.inExtension(async () => {
      const { local } = chrome.storage;
      // Each byte costs one; the name of the key too. Less is left than a wish needs.
      const left = local.QUOTA_BYTES - (await local.getBytesInUse()) - 'full'.length - 2;
      await local.set({ full: 'x'.repeat(left - 20) });
    });
    const { popup } = await offering(TROUBLE);
    await popup.press(t('popup_remind_offer'));
    await says(popup, t('popup_remind_not_kept'));
    expect([await reminder(), await alarm()]).toEqual([undefined, null]);
    await popup.close();
  });

  it('is not offered, and nothing due is told, in a private window', async () => {
    await browser.inExtension((url: string) => chrome.windows.create({ url, incognito: true }), TROUBLE);
    const page = await openedAt(browser, (url) => url === TROUBLE);
    await makeDue();
    const popup = await browser.popup(page);
    await says(popup, t('cause_service_trouble_title'));
    const buttons = await popup.buttons();
    expect(buttons).not.toContain(t('popup_remind_offer'));
    expect(await popup.text()).not.toContain(t('retry_due_title', { store: STORE }));
    expect(await reminder()).toBeDefined();
    await popup.close();
    await page.close();
  });
});

describe('when it is due', () => {
  it('the alarm wakes a killed worker, and any popup leads to the store', async () => {
    await makeDue();
    await ring();
    await iconBecomes(t('badge_retry'));
    expect((await iconSays()).title).toBe(t('title_retry', { store: STORE }));

    const page = await browser.open('https://shop.example/');
    const popup = await browser.popup(page);
    await says(popup, t('retry_due_title', { store: STORE }));
    // Shown is told: nothing of it is kept.
    await iconBecomes('');
    expect([await reminder(), await alarm()]).toEqual([undefined, null]);
    expect(await popup.text()).toContain(t('retry_due_service'));
    await popup.press(t('popup_open_store', { store: STORE }));
    await browser.browser.waitForTarget((target) => target.url() === HOME);
  });

  it('it can be put aside', async () => {
    await makeDue('codes');
    await ring();
    await iconBecomes(t('badge_retry'));
    const popup = await browser.popup(await browser.open('https://shop.example/'));
    await says(popup, t('retry_due_codes'));
    await popup.press(t('retry_due_forget'));
    await says(popup, t('popup_unknown_title'));
    expect(await until(async () => (await reminder()) === undefined, 10_000)).toBe(true);
    await popup.close();
  });

  it('an open sign-in page shows no hint', async () => {
    const page = await browser.open(urlOf(STATES['sign-in-password'], JAPAN));
    await makeDue();
    await ring();
    await iconBecomes(t('badge_retry'));
    expect(await browser.hint(page)).toBeNull();
    expect((await browser.badge(page)).text).toBe(t('badge_retry'));
  });

  it('a restarted browser tells, even without the alarm', async () => {
    await makeDue();
    await browser.inExtension(() => chrome.alarms.clearAll());
    await browser.close();
    await launch();
    await iconBecomes(t('badge_retry'));
  });

  it.each([
    'garbage',
    { store: STORE, kind: 'service', dueAt: 'now' },
    { store: STORE, kind: 'service', dueAt: 1, url: 'https://evil.example/' },
    { store: 'evil.example', kind: 'service', dueAt: 1 },
  ])('what is no wish is removed and tells nothing: %j', async (value) => {
    await browser.inExtension(
      (key: string, wrong: unknown) => chrome.storage.local.set({ [key]: wrong }),
      KEY,
      value,
    );
    await ring();
    expect(await until(async () => (await reminder()) === undefined, 10_000)).toBe(true);
    expect((await iconSays()).text).toBe('');
  });
});
