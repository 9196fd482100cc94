import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../harness/common';
import { ask, clearLabel, kept, pressClear, says, send } from '../harness/extension';
import { jarOf, settled, stored } from '../harness/jar-tools';
import { stuckAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import type { Plain } from '../harness/test-browser';
import { wordsOf } from '../harness/words';
import { JAPAN } from '../practice-site/stores';

/** The part of the extension's API that these tests use. */
declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<{ err?: unknown } | undefined>;
    sendMessage(to: string, message: object): Promise<unknown>;
  };
  storage: Record<
    'session' | 'local',
    {
      get(keys: null): Promise<Record<string, object>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    }
  >;
};

const t = wordsOf('en');
let page: Page;
let tabId: number;

useChromium({ language: 'en' });
beforeEach(async () => {
  page = await stuckAt(browser, JAPAN);
  tabId = await browser.tabId(page);
});

const GARBAGE: Record<string, Plain> = {
  text: 'garbage',
  number: 7,
  list: [1, null, 'x'],
  object: { store: 'amazon.co.jp', storeId: 0, step: 'never', cookies: 'none', kind: 'clear', language: 5 },
};

describe.each(Object.keys(GARBAGE))('stored state that is a %s', (kind) => {
  it('counts as absent: popup, clear and undo work', async () => {
    const before = await jarOf(browser);
    await browser.inExtension(
      async (id: number, garbage: unknown) => {
        const snapshot = 'snapshot:amazon.co.jp:0';
        const { [`tab:${id}`]: memory } = await chrome.storage.session.get(null);
        await chrome.storage.session.set({
          [`tab:${id}`]: { ...memory, submit: garbage, typed: garbage, reset: garbage },
          journal: garbage,
          [snapshot]: garbage,
        });
        const reset = 'reset:amazon.co.jp:0';
        await chrome.storage.local.set({ settings: garbage, unfinished: garbage, [reset]: garbage });
      },
      tabId,
      GARBAGE[kind],
    );
    // Also for a worker that starts with it.
    await browser.killBackground();
    const popup = await browser.popup(page);
    await pressClear(popup, t, JAPAN.domain);
    await says(popup, t('clear_done_title'));
    await popup.press(t('popup_undo_do'));
    await says(popup, t('undo_done_title'));
    await settled(browser);
    expect(await jarOf(browser)).toEqual(before);
    expect(Object.keys((await kept(browser)).local).filter((key) => key.startsWith('reset:'))).toEqual([]);
    await popup.close();
  });

  it('counts as no case where a case should be', async () => {
    await browser.inExtension(
      async (id: number, garbage: unknown) => chrome.storage.session.set({ [`tab:${id}`]: garbage }),
      tabId,
      GARBAGE[kind],
    );
    const popup = await browser.popup(page);
    await says(popup, t('popup_nothing_title'));
    await popup.close();
  });
});

/** What no page of ours would ever send. */
const MALFORMED: [string, Plain][] = [
  ['runFix', null],
  ['runFix', {}],
  ['runFix', { tabId: 'one', fix: 'clear-cookies', alsoTabs: [] }],
  ['runFix', { tabId: -1, fix: 'clear-cookies', alsoTabs: [] }],
  ['runFix', { tabId: 1.5, fix: 'clear-cookies', alsoTabs: [] }],
  ['runFix', { tabId: 1, fix: 'format-disk', alsoTabs: [] }],
  ['runFix', { tabId: 1, fix: 'clear-cookies' }],
  ['runFix', { tabId: 1, fix: 'clear-cookies', alsoTabs: Array.from({ length: 501 }, () => 1) }],
  ['runFix', { tabId: 1, fix: 'clear-cookies', alsoTabs: [], store: 'amazon.com' }],
  ['undo', { tabId: '1' }],
  ['case', []],
  ['case', { tabId: 1, storeId: '1' }],
  ['answer', { tabId: 1, answer: { about: 'fix', fix: 'clear-cookies', worked: 'yes' } }],
  ['settings', { change: { language: 'tlh' } }],
  ['settings', { change: { theme: 'dark', more: 1 } }],
  // For content scripts alone: a page of ours is in no tab of a store.
  [
    'observe',
    {
      event: 'seen',
      seen: {
        state: 'signed-in',
        lang: null,
        reason: 'none',
        step: null,
        triesLeft: null,
        cookieEnabled: true,
        status: 200,
        arrival: 'navigate',
        health: null,
      },
    },
  ],
  ['hintAction', { action: 'primary', state: 'wrong-password' }],
];

describe('a message that', () => {
  it('no page of ours would send is refused and changes nothing', async () => {
    const [before, state] = [await jarOf(browser), await stored(browser)];
    for (const [type, data] of MALFORMED) {
      const told = `${type} ${JSON.stringify(data)}`;
      expect(await send(browser, type, data), told).toEqual({ answer: undefined, refused: true });
    }
    expect(await jarOf(browser)).toEqual(before);
    expect(await stored(browser)).toEqual(state);
  });

  it('comes from a content script may not do what the popup may', async () => {
    const before = await jarOf(browser);
    const [world] = page.extensionRealms();
    if (!world) throw new Error('no content script here');
    for (const [type, data] of [
      ['runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] }],
      ['undo', { tabId }],
      ['case', { tabId }],
      ['answer', { tabId, answer: { about: 'fix', fix: 'clear-cookies', worked: true } }],
      ['settings', { change: { theme: 'dark' } }],
    ] as const) {
      const reply = await world.evaluate(
        (kind, payload) => chrome.runtime.sendMessage({ id: 1, type: kind, data: payload, timestamp: 1 }),
        type,
        data,
      );
      expect(reply?.err, type).toBeDefined();
      expect(reply, type).not.toHaveProperty('res');
    }
    expect(await jarOf(browser)).toEqual(before);
    expect((await stored(browser)).results).toEqual({});
  });

  it('comes from the page itself cannot arrive', async () => {
    const before = await jarOf(browser);
    const way = await page.evaluate(
      (id, message) => {
        const api = Reflect.get(globalThis, 'chrome') as { runtime?: { sendMessage?: unknown } } | undefined;
        postMessage(message, '*');
        dispatchEvent(new CustomEvent('message', { detail: message }));
        document.dispatchEvent(new CustomEvent('haireta', { detail: message }));
        return [typeof api?.runtime?.sendMessage, typeof Reflect.get(globalThis, 'browser'), id.length];
      },
      new URL(browser.extensionBase || '').host,
      { type: 'runFix', data: { tabId, fix: 'clear-cookies', alsoTabs: [] } },
    );
    expect(way.slice(0, 2)).toEqual(['undefined', 'undefined']);
    await ask(browser, 'settings', { change: {} });
    expect(await jarOf(browser)).toEqual(before);
  });

  it('comes from another extension cannot arrive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'haireta-other-'));
    const manifest = { manifest_version: 3, name: 'other', version: '1' };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'page.html'), '<!doctype html>');
    try {
      const other = await browser.browser.installExtension(folder);
      const desk = await browser.browser.newPage();
      await desk.goto(`chrome-extension://${other}/page.html`);
      const before = await jarOf(browser);
      const reply = await desk.evaluate(
        (id, message) =>
          chrome.runtime.sendMessage(id, message).then(
            () => 'arrived',
            (error: unknown) => String(error),
          ),
        new URL(browser.extensionBase || '').host,
        { id: 1, type: 'runFix', data: { tabId, fix: 'clear-cookies', alsoTabs: [] }, timestamp: 1 },
      );
      expect(reply).toContain('Could not establish connection');
      expect(await jarOf(browser)).toEqual(before);
      await desk.close();
      await browser.browser.uninstallExtension(other);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a page that fights the hint', () => {
  it('by taking it away wins: the icon still tells', async () => {
    const times = await page.evaluate(async () => {
      let taken = 0;
      for (let quiet = 0; quiet < 25; quiet += 1) {
        const host = document.querySelector(':root > div[popover]');
        if (host) {
          host.remove();
          taken += 1;
          quiet = 0;
          if (taken > 50) break;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return taken;
    });
    expect(times).toBeGreaterThan(1);
    expect(times).toBeLessThan(20);
    await browser.waitForNoHint(page);
    expect((await browser.badge(page)).text).toBe('!');
    const popup = await browser.popup(page);
    await clearLabel(popup, t, JAPAN.domain);
    await popup.close();
  });

  it('by a cover that lets clicks through gets no click', async () => {
    const hint = await browser.waitForHint(page, 10_000);
    const [primary] = hint?.buttons.filter((name) => !/close|dismiss/i.test(name)) || [];
    if (!primary) throw new Error('no button in the hint');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset:0;width:100vw;height:100vh;border:0;margin:0;padding:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 100);
    });
    await browser.pressHint(page, primary).catch(() => undefined);
    const opened = await until(
      async () => browser.browser.targets().some((target) => target.url().includes('popup.html')),
      1_500,
    );
    expect(opened).toBeNull();
    expect(page.url()).toContain('/ap/signin');
    expect((await browser.badge(page)).text).toBe('!');
  });
});
