import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import { launchChromium } from '../harness/chromium';
import { until } from '../harness/common';
import type { Plain, TestBrowser } from '../harness/test-browser';

/** The part of the extension's API that these tests use from a page of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown }> };
  cookies: {
    set(details: object): Promise<unknown>;
    getAll(details: object): Promise<{ name: string }[]>;
  };
  storage: Record<'session' | 'local', { get(key: string): Promise<object>; clear(): Promise<void> }>;
  alarms: { getAll(): Promise<unknown[]> };
};

const SIGN_IN = 'https://www.amazon.co.jp/ap/signin';
const SOON = Date.now() / 1_000 + 86_400;
const OTHERS_FRAME = { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true };
const OWN_PAGE = { topLevelSite: 'https://amazon.co.jp', hasCrossSiteAncestor: false };

/** As `cookies.set` takes them: twins by host, path and partition, and every flag. */
const GOING = [
  { host: 'www.amazon.co.jp', name: 'twin', value: 'host' },
  { host: 'amazon.co.jp', name: 'twin', value: 'domain', domain: '.amazon.co.jp', expirationDate: SOON },
  { host: 'www.amazon.co.jp', name: 'twin', value: 'path', path: '/ap' },
  { host: 'amazon.co.jp', name: 'twin', value: 'both', domain: '.amazon.co.jp', path: '/ap/signin' },
  { host: 'www.amazon.co.jp', name: 'twin', value: 'frame', partitionKey: OTHERS_FRAME },
  { host: 'www.amazon.co.jp', name: 'twin', value: 'own', partitionKey: OWN_PAGE },
  { host: 'www.amazon.co.jp', name: '__Host-a', value: '1', httpOnly: true, sameSite: 'lax' },
  { host: 'www.amazon.co.jp', name: '__Host-p', value: '1', partitionKey: OWN_PAGE },
  { host: 'www.amazon.co.jp', name: '__Secure-a', value: '1', path: '/ap', sameSite: 'strict' },
  { host: 'www.amazon.co.jp', name: 'plain', value: '1', secure: false },
  { host: 'www.amazon.co.jp', name: 'none', value: '1', sameSite: 'no_restriction' },
  { host: 'www.amazon.co.jp', name: '', value: 'nameless' },
  { host: 'www.amazon.co.jp', name: 'empty', value: '' },
  { host: 'www.amazon.co.jp', name: 'quoted', value: '"a b, c"' },
  { host: 'account-status.www.amazon.co.jp', name: 'deep', value: '1' },
  { host: 'amazon.co.jp', name: 'aws-waf-token', value: '1', domain: '.amazon.co.jp' },
];

const STAYING = [
  { host: 'amazon.co.jp', name: 'lc-acbjp', value: 'ja_JP', domain: '.amazon.co.jp', expirationDate: SOON },
  { host: 'amazon.co.jp', name: 'aws-priv', value: '1', domain: '.amazon.co.jp' },
  { host: 'signin.aws.amazon.co.jp', name: 'twin', value: 'aws' },
  { host: 'aws.amazon.co.jp', name: 'aws-waf-token', value: 'aws', domain: '.aws.amazon.co.jp' },
  { host: 'www.amazon.com', name: 'twin', value: 'another store' },
];

/** Those of `STAYING` on this store, and the currency that the practice site sets on every visit. */
const STAYS_HERE = 4 + 1;

/** Everything the browser itself tells of one cookie, as text. */
type Jar = string[];

let browser: TestBrowser;
let page: Page;
let tabId: number;

async function jar(): Promise<Jar> {
  const session = await browser.browser.target().createCDPSession();
  try {
    const { cookies } = await session.send('Storage.getCookies');
    return cookies.map((cookie) => JSON.stringify(cookie)).sort();
  } finally {
    await session.detach();
  }
}

async function ask(type: string, data: Plain): Promise<unknown> {
  const answer = await browser.inExtension(
    (kind: string, payload: unknown) =>
      chrome.runtime.sendMessage({ id: 1, type: kind, data: payload, timestamp: Date.now() }),
    type,
    data,
  );
  expect(answer.err).toBeUndefined();
  return answer.res;
}

async function clear(): Promise<RunFixResponse> {
  return (await ask('runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] })) as RunFixResponse;
}

async function undo(): Promise<UndoResponse> {
  return (await ask('undo', { tabId })) as UndoResponse;
}

/** The page of the tab is there, and not the blank one. */
async function arrived(): Promise<void> {
  const there = await until(
    async () =>
      page.url().startsWith('https:') &&
      page.evaluate(() => document.readyState === 'complete').catch(() => false),
    10_000,
  );
  expect(there).toBe(true);
}

async function put(cookies: typeof GOING | typeof STAYING): Promise<void> {
  const taken = await browser.inExtension(
    async (list: { host: string; path?: string }[]) =>
      Promise.all(
        list.map(async ({ host, ...rest }) => {
          const { path = '/' } = rest;
          return Boolean(
            await chrome.cookies.set({ url: `https://${host}${path}`, secure: true, path, ...rest }),
          );
        }),
      ),
    cookies,
  );
  expect(taken).not.toContain(false);
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  const session = await browser.browser.target().createCDPSession();
  await session.send('Storage.clearCookies');
  await page?.close();
  page = await browser.open(SIGN_IN);
  tabId = await browser.tabId(page);
  // What an earlier test cleared is not ours to undo.
  await browser.inExtension(() => chrome.storage.session.clear());
  await put(GOING);
  await put(STAYING);
  // Somebody else below the same ending, with a cookie of the same name.
  await session.send('Storage.setCookies', {
    cookies: [{ name: 'twin', value: 'stranger', url: 'https://shop.other.example/', secure: true }],
  });
  await session.detach();
});

describe('clearing a store in a real browser', () => {
  it('removes every twin, path and partition and leaves what stays and everybody else untouched', async () => {
    const before = await jar();
    const outcome = await clear();
    expect(outcome).toMatchObject({
      done: true,
      clear: { kept: STAYS_HERE, remaining: 0, tabsHeld: 0, undoLost: false },
    });
    const after = await jar();
    const names = (text: string) => JSON.parse(text) as { name: string; domain: string; value: string };
    for (const { name, value, host } of GOING) {
      const left = after.map(names).filter((c) => c.name === name && c.value === value);
      expect(left, `${name} of ${host}`).toEqual([]);
    }
    const stays = before.filter((text) => {
      const { name, value, domain } = names(text);
      return domain.endsWith('other.example') || STAYING.some((c) => c.name === name && c.value === value);
    });
    expect(stays).toHaveLength(STAYING.length + 1);
    expect(after).toEqual(expect.arrayContaining(stays));
  });

  it('gives back the very same jar on undo, once', async () => {
    const before = await jar();
    await clear();
    await arrived();
    expect(await jar()).not.toEqual(before);
    const outcome = await undo();
    expect(outcome).toMatchObject({ done: true, undo: { expired: 0, refused: 0 } });
    await arrived();
    expect(await jar()).toEqual(before);
    expect(await undo()).toEqual({ done: false, why: 'nothing-to-undo' });
  });
});

describe('a worker that is killed while it clears', () => {
  it.each([0, 15, 30, 45, 60, 80])(
    'after %i ms: is complete and can be undone, or nothing happened',
    async (ms) => {
      const before = await jar();
      const running = clear().catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, ms));
      // The page that comes back may wake the worker at once: then it looks as if it had never ended.
      await browser.killBackground().catch(() => undefined);
      await running;
      // The next start of the worker ends what was begun, before it answers anything.
      await ask('settings', { change: {} });
      await arrived();
      const idle = await browser.inExtension(async () => [
        await chrome.storage.session.get('journal'),
        await chrome.storage.local.get('unfinished'),
        (await chrome.alarms.getAll()).length,
      ]);
      expect(idle).toEqual([{}, {}, 0]);
      const outcome = await undo();
      if (outcome.done) expect(outcome.undo).toMatchObject({ expired: 0, refused: 0 });
      else expect(outcome.why).toBe('nothing-to-undo');
      await arrived();
      expect(await jar()).toEqual(before);
    },
  );
});
