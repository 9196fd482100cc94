import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import { ask, choose, clearLabel, pressClear, says } from '../harness/extension';
import { jarOf, put, settled, stored } from '../harness/jar-tools';
import { arrived, stuckAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { brake, ENDING } from '../harness/worker-brake';
import { JAPAN, USA } from '../practice-site/stores';

/** The part of the extension's API that these tests use from a page of the extension. */
declare const chrome: {
  /** Of the browser's own page of extensions. */
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  storage: {
    session: { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
};

const WWW = 'www.amazon.co.jp';
const t = wordsOf('en');

useChromium({ language: 'en' });

async function clear(tabId: number, alsoTabs: number[] = []): Promise<RunFixResponse> {
  return ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs });
}

/** A page that asks before it is left. Browsers believe it only after a real click. */
async function asksToStay(page: Page): Promise<void> {
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await page.bringToFront();
  await page.mouse.click(5, 5);
}

/** Answers the page's question, as often as it asks. */
function answering(page: Page, how: 'stay' | 'leave'): { asked(): number } {
  let asked = 0;
  page.on('dialog', async (dialog) => {
    asked += 1;
    await (how === 'stay' ? dialog.dismiss() : dialog.accept());
  });
  return { asked: () => asked };
}

describe('the tab', () => {
  it('closed before it leaves: nothing is removed, and the popup says why', async () => {
    const page = await stuckAt(browser, JAPAN);
    const popup = await browser.extensionPage(`popup.html?tabId=${await browser.tabId(page)}`);
    await clearLabel(popup, t, JAPAN.domain);
    const before = await jarOf(browser);
    const held = await brake(browser, { api: 'scripting.executeScript', holds: 'refresh' });
    await pressClear(popup, t, JAPAN.domain);
    await held.reached();
    await page.close();
    await held.release();
    await says(popup, t('popup_gone_title'));
    await settled(browser);
    expect(await jarOf(browser)).toEqual(before);
    expect((await stored(browser)).results).toEqual({});
  });

  it('closed while cookies go: the clear ends, and undo works from another tab', async () => {
    const page = await stuckAt(browser, JAPAN);
    const tabId = await browser.tabId(page);
    const other = await browser.open(`https://${WWW}/help`);
    const otherId = await browser.tabId(other);
    const before = await jarOf(browser);
    const held = await brake(browser, { ...ENDING, after: 2 });
    const answer = clear(tabId);
    await held.reached();
    await page.close();
    await held.release();
    expect(await answer).toMatchObject({ done: true, clear: { remaining: 0 } });
    await settled(browser);
    expect(await ask<UndoResponse>(browser, 'undo', { tabId: otherId })).toMatchObject({
      done: true,
      undo: { refused: 0 },
    });
    await arrived(other);
    expect(await jarOf(browser)).toEqual(before);
  });

  it('that asks to stay: nothing is removed, and the popup says what to answer', async () => {
    const page = await stuckAt(browser, JAPAN);
    await asksToStay(page);
    const address = page.url();
    const question = answering(page, 'stay');
    const popup = await browser.extensionPage(`popup.html?tabId=${await browser.tabId(page)}`);
    await clearLabel(popup, t, JAPAN.domain);
    const before = await jarOf(browser);
    await pressClear(popup, t, JAPAN.domain);
    await says(popup, t('failed_clear_tab_held'));
    expect(question.asked()).toBeGreaterThan(0);
    await settled(browser);
    expect(page.url()).toBe(address);
    expect(await jarOf(browser)).toEqual(before);
    expect((await stored(browser)).results).toEqual({});
  });

  it('that waits for an answer: nothing is removed until it got one', async () => {
    const page = await stuckAt(browser, JAPAN);
    await asksToStay(page);
    const tabId = await browser.tabId(page);
    let answerIt: (() => Promise<void>) | null = null;
    page.on('dialog', (dialog) => {
      answerIt = () => dialog.dismiss();
    });
    const before = await jarOf(browser);
    expect(await clear(tabId)).toEqual({ done: false, why: 'tab-held' });
    expect(await jarOf(browser)).toEqual(before);
    await settled(browser);
    if (answerIt === null) throw new Error('nothing was asked');
    await (answerIt as () => Promise<void>)();
    page.removeAllListeners('dialog');
    answering(page, 'leave');
    expect(await clear(tabId)).toMatchObject({ done: true, clear: { remaining: 0 } });
    await arrived(page);
  });

  it('beside it that asks to stay: stays, is counted, and the rest is cleared', async () => {
    const page = await stuckAt(browser, JAPAN);
    const other = await browser.open(`https://${WWW}/help?other`);
    await other.evaluate(() => {
      document.title = 'My letter';
    });
    await asksToStay(other);
    answering(other, 'stay');
    const popup = await browser.extensionPage(`popup.html?tabId=${await browser.tabId(page)}`);
    await says(popup, 'My letter');
    await pressClear(popup, t, JAPAN.domain);
    await says(popup, '1 tab asked to stay open, so it was left alone.');
    await arrived(page);
    expect(other.url()).toBe(`https://${WWW}/help?other`);
    expect((await stored(browser)).results[JAPAN.domain]).toMatchObject({ remaining: 0, tabsHeld: 1 });
  });
});

describe('two tabs with a case each', () => {
  it('a clear in one leaves the other alone', async () => {
    const usa = await stuckAt(browser, USA);
    const usaId = await browser.tabId(usa);
    const japan = await stuckAt(browser, JAPAN);
    const second = await stuckAt(browser, JAPAN);
    const [japanId, secondId] = [await browser.tabId(japan), await browser.tabId(second)];
    await put(browser, [{ host: 'www.amazon.com', name: 'mine', value: '1' }]);
    const cases = async () => {
      const all = await browser.inExtension(() => chrome.storage.session.get(null));
      return { usa: all[`tab:${usaId}`], second: all[`tab:${secondId}`] };
    };
    const [before, usaUrl, secondUrl] = [await cases(), usa.url(), second.url()];
    expect(before.usa).toMatchObject({ case: { store: 'amazon.com', outcome: 'open' } });
    const usaJar = (await jarOf(browser)).filter(({ domain }) => domain.endsWith('amazon.com'));
    expect(await clear(japanId)).toMatchObject({ done: true, clear: { remaining: 0 } });
    await arrived(japan);
    expect(await cases()).toEqual(before);
    expect([usa.url(), second.url()]).toEqual([usaUrl, secondUrl]);
    expect((await jarOf(browser)).filter(({ domain }) => domain.endsWith('amazon.com'))).toEqual(usaJar);
    expect((await browser.badge(usa)).text).toBe('!');
  });
});

describe('the person', () => {
  it('closes the popup while it clears: the clear ends, and the next popup tells', async () => {
    const page = await stuckAt(browser, JAPAN);
    const popup = await browser.popup(page);
    await clearLabel(popup, t, JAPAN.domain);
    const held = await brake(browser, { ...ENDING, after: 2 });
    await pressClear(popup, t, JAPAN.domain);
    await held.reached();
    await popup.close();
    await held.release();
    await settled(browser);
    await arrived(page);
    expect((await stored(browser)).results[JAPAN.domain]).toMatchObject({ remaining: 0 });
    const next = await browser.popup(page);
    await says(next, t('clear_done_title'));
    expect(await next.buttons()).toContain(t('popup_undo_do'));
    await next.close();
  });

  it('clears a second time while the first runs: the second says so and changes nothing', async () => {
    const page = await stuckAt(browser, JAPAN);
    const path = `popup.html?tabId=${await browser.tabId(page)}`;
    const first = await browser.extensionPage(path);
    const second = await browser.extensionPage(path);
    for (const popup of [first, second]) await clearLabel(popup, t, JAPAN.domain);
    const held = await brake(browser, { ...ENDING, after: 2 });
    await choose(browser, {});
    const pressed = first.evaluate(() =>
      document.querySelector<HTMLElement>('main .actions button')?.click(),
    );
    await pressed;
    await held.reached();
    await second.evaluate(() => document.querySelector<HTMLElement>('main .actions button')?.click());
    await held.release();
    await says(second, t('failed_clear_busy'));
    await says(first, t('clear_done_title'));
    expect((await stored(browser)).results[JAPAN.domain]).toMatchObject({ remaining: 0 });
  });

  it('takes the permission away before the click: nothing is removed, and the popup says so', async () => {
    const page = await stuckAt(browser, JAPAN);
    const tabId = await browser.tabId(page);
    const settings = await browser.browser.newPage();
    await settings.goto('chrome://extensions/');
    const popup = await browser.popup(page);
    await clearLabel(popup, t, JAPAN.domain);
    const before = await jarOf(browser);
    const access = (hostAccess: string) =>
      settings.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
        extensionId: new URL(browser.extensionBase || '').host,
        hostAccess,
      });
    try {
      await access('ON_CLICK');
      await pressClear(popup, t, JAPAN.domain);
      await says(popup, t('failed_clear_no_permission', { store: JAPAN.domain }));
      expect(await jarOf(browser)).toEqual(before);
    } finally {
      await access('ON_ALL_SITES');
      await settings.close();
    }
    await popup.close();
    expect(await clear(tabId)).toMatchObject({ done: true });
    await arrived(page);
  });
});

describe('the browser', () => {
  it('refuses a cookie on undo: it is counted, and the others are back', async () => {
    const page = await stuckAt(browser, JAPAN);
    const tabId = await browser.tabId(page);
    const before = await jarOf(browser);
    expect(await clear(tabId)).toMatchObject({ done: true });
    await arrived(page);
    // As after an update of the browser that no longer takes what it once gave.
    await browser.inExtension(async () => {
      const key = 'snapshot:amazon.co.jp:0';
      const { [key]: snapshot } = (await chrome.storage.session.get(null)) as {
        [key: string]: { cookies: { name: string; domain: string }[] } | undefined;
      };
      const [cookie] = snapshot?.cookies || [];
      if (!snapshot || !cookie) throw new Error('no snapshot');
      snapshot.cookies.push({ ...cookie, name: '__Host-refused', domain: '.amazon.co.jp' });
      await chrome.storage.session.set({ [key]: snapshot });
    });
    const popup = await browser.popup(page);
    await popup.press(t('popup_undo_do'));
    await says(popup, 'The browser did not take 1 back.');
    await popup.close();
    await arrived(page);
    expect(await jarOf(browser)).toEqual(before);
  });
});
