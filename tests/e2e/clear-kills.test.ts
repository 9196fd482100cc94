import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import { ask, forgetCases } from '../harness/extension';
import { jarOf, put, ringResume, type Seed, settled, stored } from '../harness/jar-tools';
import { arrived } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { type BrakePoint, brake, ENDING, PUTTING_BACK } from '../harness/worker-brake';
import { JAPAN, signInPath } from '../practice-site/stores';

const WWW = 'www.amazon.co.jp';
const SIGN_IN = `https://${WWW}${signInPath(JAPAN)}`;
const SOON = Date.now() / 1_000 + 86_400;
const FRAME = { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true };
const OWN = { topLevelSite: 'https://amazon.co.jp', hasCrossSiteAncestor: false };

/** Twins by host, path and partition, and every flag. */
const GOING: Seed[] = [
  ...Array.from({ length: 12 }, (_, i) => ({ host: WWW, name: `plain-${i}`, value: `${i}` })),
  { host: WWW, name: 'twin', value: 'host' },
  { host: 'amazon.co.jp', name: 'twin', value: 'domain', domain: '.amazon.co.jp', expirationDate: SOON },
  { host: WWW, name: 'twin', value: 'path', path: '/ap' },
  { host: 'amazon.co.jp', name: 'twin', value: 'both', domain: '.amazon.co.jp', path: '/ap/signin' },
  { host: WWW, name: 'twin', value: 'frame', partitionKey: FRAME },
  { host: WWW, name: 'twin', value: 'own', partitionKey: OWN },
  { host: WWW, name: '__Host-a', value: '1', httpOnly: true, sameSite: 'lax' },
  { host: WWW, name: '__Host-p', value: '1', partitionKey: OWN },
  { host: WWW, name: '__Secure-a', value: '1', path: '/ap', sameSite: 'strict' },
  { host: WWW, name: 'not-secure', value: '1', secure: false },
  { host: WWW, name: 'none', value: '1', sameSite: 'no_restriction' },
  { host: WWW, name: '', value: 'nameless' },
  { host: WWW, name: 'empty', value: '' },
  { host: WWW, name: 'quoted', value: '"a b, c"' },
  { host: 'sub.www.amazon.co.jp', name: 'deep', value: '1' },
];
const STAYING: Seed[] = [
  { host: 'amazon.co.jp', name: 'lc-acbjp', value: 'ja_JP', domain: '.amazon.co.jp', expirationDate: SOON },
  { host: 'www.amazon.com', name: 'twin', value: 'another store' },
];

interface Kill extends BrakePoint {
  at: string;
  /** The step the journal must tell at that moment. */
  step: string;
  /** How much of what goes is gone at that moment. */
  gone: 'none' | 'some' | 'all';
}

const IN_CLEAR: Kill[] = [
  {
    at: 'after the snapshot',
    api: 'scripting.executeScript',
    holds: 'refresh',
    step: 'leaving',
    gone: 'none',
  },
  {
    at: 'when the page has left, before that is written',
    api: 'storage.session.set',
    holds: '"step":"removing"',
    step: 'leaving',
    gone: 'none',
  },
  { at: 'before the first removal', ...ENDING, step: 'removing', gone: 'none' },
  { at: 'in the middle of the removals', ...ENDING, after: 5, step: 'removing', gone: 'some' },
  {
    at: 'before the counts are written',
    api: 'storage.session.set',
    holds: '"remaining":',
    step: 'removing',
    gone: 'all',
  },
  { at: 'before the navigation', api: 'tabs.update', holds: 'https:', step: 'navigating', gone: 'all' },
  { at: 'after the navigation', api: 'alarms.clear', after: 1, step: 'navigating', gone: 'all' },
];

const IN_UNDO: Kill[] = [
  {
    at: 'before the page leaves',
    api: 'scripting.executeScript',
    holds: 'refresh',
    step: 'leaving',
    gone: 'all',
  },
  { at: 'in the middle of the removals', ...ENDING, after: 3, step: 'removing', gone: 'all' },
  { at: 'in the middle of putting back', ...PUTTING_BACK, after: 5, step: 'restoring', gone: 'some' },
  { at: 'before the navigation', api: 'tabs.update', holds: 'https:', step: 'navigating', gone: 'none' },
];

const RESUMED_BY = ['the alarm', 'the popup'] as const;

let page: Page;
let tabId: number;

useChromium();
beforeEach(async () => {
  page = await browser.open(SIGN_IN);
  tabId = await browser.tabId(page);
  await forgetCases(browser);
  await put(browser, [...GOING, ...STAYING]);
});

function clear(): Promise<RunFixResponse> {
  return ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] });
}

function undo(): Promise<UndoResponse> {
  return ask(browser, 'undo', { tabId });
}

/** How many of what goes is there now. */
async function goingNow(): Promise<number> {
  const jar = await jarOf(browser);
  return GOING.filter((seed) => jar.some((c) => c.name === seed.name && c.value === seed.value)).length;
}

/** Starts something, kills the worker at a point of it and looks at what it left. */
async function killed(kill: Kill, start: () => Promise<unknown>): Promise<void> {
  const held = await brake(browser, kill);
  const answer = start().catch(() => null);
  await held.reached();
  const left = await stored(browser);
  const there = await goingNow();
  // The page that comes back may wake the worker at once: then it looks as if it had never ended.
  await browser.killBackground().catch(() => undefined);
  // Nobody answered: it did end.
  expect(await answer).toBeNull();
  expect(left.journal?.step).toBe(kill.step);
  expect(left.alarms).toEqual(['resume 0.5']);
  if (kill.gone === 'none') expect(there).toBe(GOING.length);
  if (kill.gone === 'some') expect(there > 0 && there < GOING.length).toBe(true);
  if (kill.gone === 'all') expect(there).toBe(0);
}

async function resume(by: (typeof RESUMED_BY)[number]): Promise<void> {
  if (by === 'the alarm') await ringResume(browser);
  const popup = by === 'the popup' ? await browser.popup(page) : null;
  await settled(browser);
  await popup?.close();
  await arrived(page);
}

describe.each(RESUMED_BY)('a worker killed in a clear and resumed by %s', (by) => {
  it.each(IN_CLEAR)('$at: the clear is complete and can be undone', async (kill) => {
    const before = await jarOf(browser);
    await killed(kill, clear);
    await resume(by);
    expect(await goingNow()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/ap/signin');
    const { results } = await stored(browser);
    expect(results[JAPAN.domain]).toMatchObject({ remaining: 0, tabsHeld: 0, undoLost: false });
    expect(results[JAPAN.domain]?.removed).toBeGreaterThanOrEqual(GOING.length);
    expect(await undo()).toMatchObject({ done: true, undo: { expired: 0, refused: 0 } });
    await arrived(page);
    expect(await jarOf(browser)).toEqual(before);
  });

  it.each(IN_UNDO)('in the undo, $at: everything is back', async (kill) => {
    const before = await jarOf(browser);
    expect(await clear()).toMatchObject({ done: true });
    await arrived(page);
    await killed(kill, undo);
    await resume(by);
    expect(await jarOf(browser)).toEqual(before);
    expect(await undo()).toEqual({ done: false, why: 'nothing-to-undo' });
  });
});

it('a worker killed again and again still finishes the clear', async () => {
  const before = await jarOf(browser);
  await killed({ at: 'at first', ...ENDING, after: 2, step: 'removing', gone: 'some' }, clear);
  for (const ms of [0, 10, 20, 40]) {
    await ringResume(browser);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await browser.killBackground().catch(() => undefined);
  }
  await resume('the alarm');
  expect(await goingNow()).toBe(0);
  expect(await undo()).toMatchObject({ done: true, undo: { refused: 0 } });
  await arrived(page);
  expect(await jarOf(browser)).toEqual(before);
});

it('an alarm with nothing left to do goes', async () => {
  await browser.killBackground().catch(() => undefined);
  await ringResume(browser);
  expect((await settled(browser)).alarms).toEqual([]);
  expect(await goingNow()).toBe(GOING.length);
});
