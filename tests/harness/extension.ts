import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { CaseView } from '../../lib/model/protocol.ts';
import type { Seen } from '../../lib/model/seen.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { until } from './common.ts';
import { readBadge } from './in-page.ts';
import type { Badge, ExtensionPage, HintSeen, Plain, TestBrowser } from './test-browser.ts';
import type { Words } from './words.ts';

/** What the extension knows and shows, asked as its own pages ask it. */

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown } | undefined> };
  tabs: { sendMessage(tabId: number, message: object): Promise<{ res?: unknown } | undefined> };
  storage: Record<'session' | 'local', { get(): Promise<Record<string, unknown>>; clear(): Promise<void> }>;
  alarms: { clearAll(): Promise<boolean> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    unregisterContentScripts(): Promise<void>;
  };
};

/** What is due comes within this long (ms), however busy the machine. */
export const DUE = 15_000;
/** After both answers of a page and the background a hint that was asked for is drawn by now. Milliseconds. */
const DRAWN = 120;

/** What a page of the extension gets for a message: an answer, or the error it was refused with. */
export async function send(
  browser: TestBrowser,
  type: string,
  data: Plain,
): Promise<{ answer: unknown; refused: boolean }> {
  const reply = await browser.inExtension(
    (kind: string, payload: unknown) =>
      chrome.runtime.sendMessage({ id: Date.now(), type: kind, data: payload, timestamp: Date.now() }),
    type,
    data,
  );
  return { answer: reply?.res, refused: reply === undefined || reply.err !== undefined };
}

/** The answer to a message of a page of the extension. Throws where it was refused. */
export async function ask<T>(browser: TestBrowser, type: string, data: Plain): Promise<T> {
  const { answer, refused } = await send(browser, type, data);
  if (refused) throw new Error(`“${type}” was refused`);
  return answer as T;
}

/** What the popup is told of a tab. Opens a case there, as a click on the icon does. */
export async function caseOf(browser: TestBrowser, page: Page): Promise<CaseView> {
  const tabId = await browser.tabId(page);
  return ask(browser, 'case', { tabId });
}

export async function choose(browser: TestBrowser, change: Partial<Settings>): Promise<void> {
  await ask(browser, 'settings', { change: { ...change } });
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
    await choose(browser, {});
    await delay(DRAWN);
  }
  return { look, hint: await browser.hint(page), badge: await badgeAt(browser, tabId) };
}

function badgeAt(browser: TestBrowser, tabId: number): Promise<Badge> {
  return browser.inExtension(readBadge, tabId);
}

/** Waits for a badge; throws where it stays another one. */
export async function badgeBecomes(browser: TestBrowser, page: Page, text: string): Promise<Badge> {
  const badge = await until(async () => {
    const seen = await browser.badge(page);
    return seen.text === text && seen;
  }, DUE);
  if (!badge) throw new Error(`no badge “${text}”, but “${(await browser.badge(page)).text}”`);
  return badge;
}

/** Waits until a page of the extension says something; throws what it says instead. */
export async function says(popup: ExtensionPage, words: string): Promise<void> {
  const said = await until(async () => (await popup.text()).includes(words), DUE);
  if (!said) throw new Error(`no “${words}” in: ${await popup.text()}`);
}

/** Waits for a button and gives its whole name. */
export async function buttonLike(popup: ExtensionPage, name: RegExp): Promise<string> {
  const found = await until(async () => (await popup.buttons()).find((each) => name.test(each)) || null, DUE);
  if (found === null) throw new Error(`no button like ${name} in: ${await popup.text()}`);
  return found;
}

/** A sentence that was said with the number 1,234, with any number in its place. */
export function withAnyNumber(sentence: string): RegExp {
  const parts = sentence.split(/1,?234/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('[0-9,]+')}$`);
}

/** The label of the button that clears a store. It says how many cookies go. */
export function clearing(t: Words, store: string): RegExp {
  return withAnyNumber(t('clear_do', { store, count: 1234 }));
}

/** Waits for the one button that clears a store. */
export function clearLabel(popup: ExtensionPage, t: Words, store: string): Promise<string> {
  return buttonLike(popup, clearing(t, store));
}

/** Presses the one button that clears a store. */
export async function pressClear(popup: ExtensionPage, t: Words, store: string): Promise<void> {
  await popup.press(await clearLabel(popup, t, store));
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

/** No case is open any more, in any tab. */
export async function forgetCases(browser: TestBrowser): Promise<void> {
  await browser.inExtension(() => chrome.storage.session.clear());
}

/** A clean sheet: no tabs, no cookies, nothing kept, and the content script only where it always is. */
export async function forget(browser: TestBrowser): Promise<void> {
  await browser.clean();
  browser.server.reset();
  await browser.inExtension(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    await chrome.alarms.clearAll();
    await chrome.scripting.unregisterContentScripts();
  });
}
