import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import type { UndoResponse } from '@/lib/model/protocol';
import { until } from '../harness/common';
import { ask, forgetCases } from '../harness/extension';
import { jarOf, put, putForeign, ringResume, type Seed, settled } from '../harness/jar-tools';
import { arrived } from '../harness/person';
import { type Fault, nameOf, type Schedule, schedules } from '../harness/schedules';
import { browser, useOwnChromium } from '../harness/shared';
import { brake, inWorker } from '../harness/worker-brake';
import { JAPAN, signInPath } from '../practice-site/stores';

/** The parts of the browser's API that its own page about extensions has. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
  };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
};

const STORE = JAPAN.domain;
const WWW = `www.${STORE}`;
const SIGN_IN = `https://${WWW}${signInPath(JAPAN)}`;
const SOON = Date.now() / 1_000 + 30 * 86_400;

const GOING: Seed[] = [
  ...Array.from({ length: 6 }, (_, i) => ({ host: WWW, name: `plain-${i}`, value: `mine-${i}` })),
  { host: STORE, name: 'twin', value: 'mine-domain', domain: `.${STORE}`, expirationDate: SOON },
  { host: WWW, name: '__Host-a', value: 'mine-host', httpOnly: true },
];
/** Nobody asked for these to go. */
const STAYING: Seed[] = [
  { host: STORE, name: 'lc-acbjp', value: 'ja_JP', domain: `.${STORE}`, expirationDate: SOON },
  { host: `signin.aws.${STORE}`, name: 'twin', value: 'aws' },
  { host: 'www.amazon.com', name: 'plain-1', value: 'another store' },
];
const STRANGERS: Seed[] = [{ host: 'shop.example', name: 'plain-1', value: 'another site' }];

const isLong = process.env.HAIRETA_LONG !== undefined;

let page: Page;
let tabId: number;
let extensionId: string;

// Permission is withdrawn in it.
useOwnChromium({}, { language: 'en' });
beforeEach(async () => {
  extensionId = new URL(String(browser.extensionBase)).host;
  page = await browser.open(SIGN_IN);
  tabId = await browser.tabId(page);
  await forgetCases(browser);
  await put(browser, [...GOING, ...STAYING]);
  await putForeign(browser, STRANGERS);
});

async function there(seeds: readonly Seed[]): Promise<number> {
  const jar = await jarOf(browser);
  return seeds.filter((seed) => jar.some((c) => c.name === seed.name && c.value === seed.value)).length;
}

/** Something a person does on the browser's page about extensions. */
async function onExtensionsPage(run: (id: string) => Promise<unknown>): Promise<void> {
  const settings = await browser.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(run, extensionId);
  await settings.close();
}

/** Each is made good again by what it resolves to. */
const HAPPEN: Record<Fault, () => Promise<(() => Promise<unknown>) | null>> = {
  async 'worker killed'() {
    await browser.killBackground().catch(() => undefined);
    return null;
  },
  // Switched off and on again, it loses what an update or a reload takes as well: worker, pages, `storage.session`.
  async 'extension replaced'() {
    await onExtensionsPage((id) => chrome.management.setEnabled(id, false));
    await onExtensionsPage((id) => chrome.management.setEnabled(id, true));
    return null;
  },
  async 'permission withdrawn'() {
    await reach('ON_CLICK');
    return () => reach('ON_ALL_SITES');
  },
  async 'tab crashed'() {
    const session = await page.createCDPSession();
    session.send('Page.crash').catch(() => undefined);
    await delay(200);
    return null;
  },
  async 'tab closed'() {
    // One that is on its way somewhere may not answer.
    await Promise.race([page.close(), delay(2_000)]);
    return null;
  },
  async 'tab sent elsewhere'() {
    page.goto('https://shop.example/').catch(() => undefined);
    await until(async () => page.url().startsWith('https://shop.example'), 3_000);
    return null;
  },
  async 'page asks to stay'() {
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
    await page
      .evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
      .catch(() => undefined);
    await page.mouse.click(5, 5).catch(() => undefined);
    return null;
  },
  async 'network cut'() {
    await page.setOfflineMode(true);
    return () => page.setOfflineMode(false);
  },
  'clock set forward': () => setClock(25 * 3_600_000),
  'clock set back': () => setClock(-25 * 3_600_000),
  async 'storage refuses'() {
    const refuse = (on: boolean) => `(() => {
      const area = chrome.storage.session;
      globalThis.testSet ??= area.set;
      area.set = ${on} ? () => Promise.reject(new Error('QUOTA_BYTES')) : globalThis.testSet;
    })()`;
    await inWorker(browser, refuse(true));
    return () => inWorker(browser, refuse(false));
  },
};

async function setClock(by: number): Promise<() => Promise<unknown>> {
  await inWorker(browser, `globalThis.testNow ??= Date.now; Date.now = () => testNow() + ${by}`);
  return () => inWorker(browser, 'globalThis.testNow && (Date.now = testNow)');
}

async function reach(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const settings = await browser.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate((change: object) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId,
    hostAccess,
  });
  await settings.close();
}

function run(operation: Schedule['operation']): Promise<unknown> {
  return operation === 'clear'
    ? ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] })
    : ask(browser, 'undo', { tabId });
}

async function undo(): Promise<UndoResponse> {
  const again = await browser.open(SIGN_IN);
  return ask(browser, 'undo', { tabId: await browser.tabId(again) });
}

/** The tab is gone by the person's own hand or the browser's, or shows a page, and no blank one. */
async function isStranded(): Promise<boolean> {
  if (page.isClosed()) return false;
  const ended = await until(async () => page.isClosed() || /^(https|chrome-error):/.test(page.url()), 12_000);
  return ended !== true;
}

/** Only this takes the copy along. */
const CUTTING = expect.arrayContaining<Fault>(['extension replaced']);

it.each(schedules(isLong ? 1_000 : 60, 11).map((each) => [nameOf(each), each] as const))(
  '%s',
  async (_, { operation, point, faults }) => {
    if (operation === 'undo') {
      await run('clear');
      await arrived(page);
    }
    const held = await brake(browser, point);
    const answer = run(operation).catch(() => null);
    await held.reached();
    const mended: ((() => Promise<unknown>) | null)[] = [];
    for (const fault of faults) mended.push(await HAPPEN[fault]());
    await held.release().catch(() => undefined);
    await Promise.race([answer, delay(3_000)]);
    for (const mend of mended.reverse()) await mend?.().catch(() => undefined);

    await ringResume(browser);
    const { results, cutOffs } = await settled(browser);
    expect(await there(STAYING)).toBe(STAYING.length);
    expect(await there(STRANGERS)).toBe(STRANGERS.length);
    if (!faults.includes('tab crashed')) expect(await isStranded()).toBe(false);
    const left = await there(GOING);
    if (left === GOING.length) return;
    const cutOff = cutOffs[STORE] ?? null;
    // Its copy went with the extension in the middle: nobody could put back the rest, and that is told.
    if (cutOff === 'undo') return expect([operation, faults]).toEqual(['undo', CUTTING]);
    expect(left).toBe(0);
    if (cutOff !== null) return expect(faults).toEqual(CUTTING);
    const told = results[STORE];
    expect(told).toMatchObject({ remaining: 0 });
    if (told?.undoLost) return expect(faults).toEqual(CUTTING);
    expect(await undo()).toMatchObject({ done: true, undo: { refused: 0, expired: 0 } });
    expect(await there(GOING)).toBe(GOING.length);
  },
);
