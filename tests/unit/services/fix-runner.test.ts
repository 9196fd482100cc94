import { describe, expect, test } from 'vitest';
import { FIX_IDS } from '@/lib/fixes';
import type { FixId } from '@/lib/model/fix';
import type { RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import type { TabInfo } from '@/lib/platform/tab-info';
import { createFixRunner } from '@/lib/services/fix-runner';
import type { ClearOrder } from '@/lib/site-data/clear';
import type { UndoOrder } from '@/lib/site-data/undo';
import { aTabInfo } from '../../harness/fake-services';

const DONE: RunFixResponse = {
  done: true,
  clear: { removed: 12, kept: 3, remaining: 0, tabsHeld: 0, undoLost: false },
};
const UNDONE: UndoResponse = { done: true, undo: { restored: 12, expired: 0, refused: 0 } };
const RUN = { tabId: 7, fix: 'clear-cookies' as FixId, alsoTabs: [8, 9] };
const CART = 'https://www.amazon.co.jp/gp/cart';

interface Wish {
  info?: TabInfo | null;
  permission?: boolean;
  clear?: RunFixResponse;
  undo?: UndoResponse;
  busy?: boolean;
}

/** A runner over a clearing that answers as wished, and a case that saw `wrong-password`. */
async function setting({
  info = aTabInfo(),
  permission = true,
  clear = DONE,
  undo = UNDONE,
  busy = false,
}: Wish = {}) {
  const orders: ClearOrder[] = [];
  const undos: UndoOrder[] = [];
  /** In which order the case was told and the clear was run. */
  const ran: ['ran' | 'stopped' | 'clear', FixId?][] = [];
  const changed: number[] = [];
  const nobody = () => Promise.reject(new Error('Nobody asks for this.'));
  const runner = createFixRunner({
    tabInfo: async () => info,
    hasPermission: async () => permission,
    caseService: {
      noPage: () => Promise.reject(new Error('Nobody asks for this.')),
      observe: nobody,
      press: nobody,
      hintAction: nobody,
      open: nobody,
      answer: nobody,
      async fixRan(_context, fix) {
        ran.push(['ran', fix]);
      },
      async fixStopped(_context, fix) {
        ran.push(['stopped', fix]);
      },
    },
    clearing: {
      async run(order) {
        orders.push(order);
        ran.push(['clear']);
        return clear;
      },
      async undo(order) {
        undos.push(order);
        return undo;
      },
      busy: () => busy,
      alone: nobody,
      plan: nobody,
      undoView: nobody,
      lastResult: nobody,
      markSignedIn: nobody,
      dropPrivate: nobody,
      resume: nobody,
    },
    changed: (tabId) => changed.push(tabId),
  });
  return { runner, orders, undos, ran, changed };
}

test('nothing begins while something else runs: the tab is not even looked at', async () => {
  const { runner, orders, undos } = await setting({ busy: true, info: null });
  expect(await runner.run(RUN)).toEqual({ done: false, why: 'busy' });
  expect(await runner.undo(7)).toEqual({ done: false, why: 'busy' });
  expect([orders, undos]).toEqual([[], []]);
});

type Why = Extract<RunFixResponse, { done: false }>['why'];

const UNREACHED: [string, Wish, 'tab-gone' | 'no-permission' | 'failed'][] = [
  ['the tab is gone', { info: null }, 'tab-gone'],
  ['the store may not be read', { permission: false }, 'no-permission'],
  ['the tab went to another site', { info: aTabInfo({ url: 'https://www.imdb.com/' }) }, 'failed'],
  ['the tab is a page of the browser', { info: aTabInfo({ url: 'chrome://newtab/' }) }, 'failed'],
];

describe('a clear', () => {
  test('goes to the store and the jar of the tab, and to no other', async () => {
    const { runner, orders } = await setting();
    expect(await runner.run(RUN)).toEqual(DONE);
    expect(orders).toMatchObject([
      { scope: { store: 'amazon.co.jp', storeId: '0' }, private: false, tabId: 7, alsoTabs: [8, 9] },
    ]);
  });

  test('is written down before it begins: a killed worker must leave its case knowing', async () => {
    const { runner, ran } = await setting();
    await runner.run(RUN);
    expect(ran).toEqual([['ran', 'clear-cookies'], ['clear']]);
  });

  test.each([
    ['where the person was going', `?openid.return_to=${encodeURIComponent(CART)}`, CART],
    ['to the store, where that is not told', '', 'https://www.amazon.co.jp/'],
    [
      'to the store, where another site is named',
      `?openid.return_to=${encodeURIComponent('https://evil.example/')}`,
      'https://www.amazon.co.jp/',
    ],
  ])('leads to a fresh sign-in and from there %s', async (_, query, target) => {
    const info = aTabInfo({ url: `https://www.amazon.co.jp/ap/signin${query}` });
    const { runner, orders } = await setting({ info });
    await runner.run(RUN);
    const url = new URL(String(orders[0]?.signInUrl));
    expect([url.origin + url.pathname, url.searchParams.get('openid.return_to')]).toEqual([
      'https://www.amazon.co.jp/ap/signin',
      target,
    ]);
  });

  test.each(UNREACHED)('does not begin where %s', async (_, wish, why) => {
    const { runner, orders, ran } = await setting(wish);
    expect(await runner.run(RUN)).toEqual({ done: false, why });
    expect([orders, ran]).toEqual([[], []]);
  });

  test('does not begin in a private window', async () => {
    const { runner, orders } = await setting({ info: aTabInfo({ private: true, storeId: '1' }) });
    expect(await runner.run(RUN)).toEqual({ done: false, why: 'private' });
    expect(orders).toEqual([]);
  });

  test.each<Why>(['busy', 'tab-held', 'tab-gone', 'storage-full'])(
    'that ended with %s says so, and counts as no try',
    async (why) => {
      const { runner, ran } = await setting({ clear: { done: false, why } });
      expect(await runner.run(RUN)).toEqual({ done: false, why });
      expect(ran.at(-1)).toEqual(['stopped', 'clear-cookies']);
    },
  );

  test('that failed on the way stays written down: it may have removed something', async () => {
    const { runner, ran } = await setting({ clear: { done: false, why: 'failed' } });
    expect(await runner.run(RUN)).toEqual({ done: false, why: 'failed' });
    expect(ran.at(-1)).toEqual(['clear']);
  });
});

test.each(FIX_IDS.filter((fix) => fix !== 'clear-cookies'))('%s is nothing a click can do', async (fix) => {
  const { runner, orders } = await setting();
  expect(await runner.run({ ...RUN, fix })).toEqual({ done: false, why: 'failed' });
  expect(orders).toEqual([]);
});

describe('an undo', () => {
  test.each([
    ['its own page', CART, CART],
    [
      'the store, from a step of the sign-in',
      'https://www.amazon.co.jp/ap/signin?a=1',
      'https://www.amazon.co.jp/',
    ],
    [
      'the store, from one in another language',
      'https://www.amazon.co.jp/-/en/ax/claim',
      'https://www.amazon.co.jp/',
    ],
    ['the store, from a page with a ticket', `${CART}?arb=1`, 'https://www.amazon.co.jp/'],
  ])('leads back to %s', async (_, url, returnTo) => {
    const { runner, undos, changed } = await setting({ info: aTabInfo({ url }) });
    expect(await runner.undo(7)).toEqual(UNDONE);
    expect(undos).toMatchObject([{ scope: { store: 'amazon.co.jp', storeId: '0' }, tabId: 7, returnTo }]);
    expect(changed).toEqual([7]);
  });

  test.each(UNREACHED)('does not begin where %s', async (_, wish, why) => {
    const { runner, undos } = await setting(wish);
    expect(await runner.undo(7)).toEqual({ done: false, why });
    expect(undos).toEqual([]);
  });

  test.each(['nothing-to-undo', 'busy', 'tab-held', 'failed'] as const)(
    'that ended with %s says so',
    async (why) => {
      const { runner } = await setting({ undo: { done: false, why } });
      expect(await runner.undo(7)).toEqual({ done: false, why });
    },
  );
});
