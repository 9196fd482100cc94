import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { CaseView } from '../../lib/model/protocol.ts';
import type { Seen } from '../../lib/model/seen.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { until } from './common.ts';
import type { Badge, ExtensionPage, HintSeen, Plain, TestBrowser } from './test-browser.ts';
import type { Words } from './words.ts';

/** What the extension knows and shows, asked as its own pages ask it. */

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown } | undefined> };
  tabs: { sendMessage(tabId: number, message: object): Promise<{ res?: unknown } | undefined> };
  storage: Record<'session' | 'local', { get(): Promise<Record<string, unknown>>; clear(): Promise<void> }>;
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    unregisterContentScripts(): Promise<void>;
  };
};

/** A hint that is due comes within this long (ms), however busy the machine. */
const DUE = 10_000;
/** After both answers of a page and the background a hint that was asked for is drawn by now. Milliseconds. */
const DRAWN = 120;

/** Sends a message of a page of ours. Throws where the background refuses it. */
export async function askBackground(browser: TestBrowser, type: string, data: Plain): Promise<unknown> {
  const answer = await browser.inExtension(
    (kind: string, payload: unknown) =>
      chrome.runtime.sendMessage({ id: 1, type: kind, data: payload, timestamp: Date.now() }),
    type,
    data,
  );
  if (!answer || answer.err) throw new Error(`“${type}” was refused`);
  return answer.res;
}

/** What the popup is told of a tab. Opens a case there, as a click on the icon does. */
export async function caseOf(browser: TestBrowser, page: Page): Promise<CaseView> {
  const tabId = await browser.tabId(page);
  return (await askBackground(browser, 'case', { tabId })) as CaseView;
}

export async function choose(browser: TestBrowser, change: Partial<Settings>): Promise<void> {
  await askBackground(browser, 'settings', { change: { ...change } });
}

/** What the content script sees in the tab now; null where none runs. */
export async function lookOf(browser: TestBrowser, tabId: number): Promise<Seen | null> {
  const answer = await browser.inExtension(async (to: number) => {
    const look = chrome.tabs.sendMessage(to, { id: 1, type: 'look', data: {}, timestamp: Date.now() });
    return (await look.catch(() => undefined)) || null;
  }, tabId);
  return answer ? (answer.res as Seen) : null;
}

/** What a page shows of us once it has come to rest. */
export interface Shown {
  look: Seen | null;
  hint: HintSeen | null;
  badge: Badge;
}

/** What is awaited of a page: a hint and a badge, a badge alone, or that neither comes. */
export type Due = 'hint' | 'badge' | 'nothing';

/**
 * Waits until the page and the background have told each other everything, then looks. The tab is in front; its id
 * is asked for where it is not given.
 */
export async function shownOn(browser: TestBrowser, page: Page, due: Due, knownId?: number): Promise<Shown> {
  const tabId = knownId === undefined ? await browser.tabId(page) : knownId;
  if (due === 'hint') await browser.waitForHint(page, DUE);
  const look = await lookOf(browser, tabId);
  if (due !== 'nothing') await until(async () => (await badgeAt(browser, tabId)).text !== '', DUE);
  if (due !== 'hint') {
    await askBackground(browser, 'settings', { change: {} });
    await delay(DRAWN);
  }
  return { look, hint: await browser.hint(page), badge: await badgeAt(browser, tabId) };
}

function badgeAt(browser: TestBrowser, tabId: number): Promise<Badge> {
  return browser.inExtension(
    async (of: number) => ({
      text: await chrome.action.getBadgeText({ tabId: of }),
      title: await chrome.action.getTitle({ tabId: of }),
    }),
    tabId,
  );
}

/** Waits for a badge; throws where it is another one after 10 s. */
export async function badgeBecomes(browser: TestBrowser, page: Page, text: string): Promise<Badge> {
  const badge = await until(async () => {
    const seen = await browser.badge(page);
    return seen.text === text && seen;
  }, DUE);
  if (!badge) throw new Error(`no badge “${text}”, but “${(await browser.badge(page)).text}”`);
  return badge;
}

/** Waits until the popup says something; throws where it says something else after 10 s. */
export async function says(popup: ExtensionPage, words: string): Promise<void> {
  const said = await until(async () => (await popup.text()).includes(words), DUE);
  if (!said) throw new Error(`no “${words}” in: ${await popup.text()}`);
}

/** Label of the one button that clears a store. It says how many cookies go. */
export async function clearLabel(popup: ExtensionPage, t: Words, store: string): Promise<string> {
  const [before, after] = t('clear_do', { store, count: 1234 }).split(/1,?234/);
  const label = (await popup.buttons()).find(
    (name) => name.startsWith(before || '?') && name.endsWith(after || '?') && /\d/.test(name),
  );
  if (label === undefined) throw new Error(`no button clears in: ${await popup.text()}`);
  return label;
}

/** Everything the extension keeps. */
export function kept(browser: TestBrowser): Promise<Record<'session' | 'local', Record<string, unknown>>> {
  return browser.inExtension(async () => ({
    session: await chrome.storage.session.get(),
    local: await chrome.storage.local.get(),
  }));
}

/** Stores whose every page runs the content script now, by the id of the registration. */
export function reachOf(browser: TestBrowser): Promise<string[]> {
  return browser.inExtension(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );
}

/** Goes to an address, also where the answer is empty and the browser shows an error of its own. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    if (!String(error).includes('ERR_HTTP_RESPONSE_CODE_FAILURE')) throw error;
  });
}

/** No case is open any more, in any tab. */
export async function forgetCases(browser: TestBrowser): Promise<void> {
  await browser.inExtension(() => chrome.storage.session.clear());
}

/** A clean sheet: no cookies, no cases, no settings, and the content script only where it always is. */
export async function forget(browser: TestBrowser): Promise<void> {
  await browser.browser.deleteCookie(...(await browser.browser.cookies()));
  await browser.inExtension(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    await chrome.scripting.unregisterContentScripts();
  });
}
