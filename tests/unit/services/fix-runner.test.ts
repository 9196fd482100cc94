import { describe, expect, test } from 'vitest';
import type { FixId } from '@/lib/model/fix';
import type { RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import type { TabInfo } from '@/lib/platform/tab-info';
import { createFixRunner } from '@/lib/services/fix-runner';
import { createLocate } from '@/lib/services/tab-context';
import type { ClearOrder } from '@/lib/site-data/clear';
import type { UndoOrder } from '@/lib/site-data/undo';
import { aCase, anObservation } from '../../harness/a-case';
import { aTabInfo, fakeCases } from '../../harness/fake-services';

const DONE: RunFixResponse = {
  done: true,
  clear: { removed: 12, kept: 3, remaining: 0, tabsHeld: 0, late: 0, undoLost: false },
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
async function setting(wish: Wish = {}) {
  const { info = aTabInfo(), permission = true, clear = DONE, undo = UNDONE, busy = false } = wish;
  const orders: ClearOrder[] = [];
  const undos: UndoOrder[] = [];
  const { storage, changes, changed, caseOf } = fakeCases(() => 2);
  const of = aCase({ observations: [anObservation({ state: 'wrong-password' })] });
  await storage.write(7, { case: of, submit: null, typed: null, reset: null });
  const tried = async () => (await caseOf())?.fixesTried.map(({ fix, outcome }) => [fix, outcome]);
  /** What the case knows while the clear runs. */
  const known: unknown[] = [];
  const runner = createFixRunner({
    locate: createLocate({ tabInfo: async () => info, hasPermission: async () => permission }),
    changes,
    clearing: {
      async run(order) {
        orders.push(order);
        known.push(await tried());
        return clear;
      },
      async undo(order) {
        undos.push(order);
        return undo;
      },
      busy: () => busy,
    },
    changed: (tabId) => changed.push(tabId),
  });
  return { runner, orders, undos, known, tried, changed };
}

test('nothing begins while something else runs: the tab is not even looked at', async () => {
  const { runner, orders, undos } = await setting({ busy: true, info: null });
  expect(await runner.run(RUN)).toEqual({ done: false, why: 'busy' });
  expect(await runner.undo(7)).toEqual({ done: false, why: 'busy' });
  expect([orders, undos]).toEqual([[], []]);
});

test.each<[string, Wish, string]>([
  ['the tab is gone', { info: null }, 'tab-gone'],
  ['the store may not be read', { permission: false }, 'no-permission'],
  ['the tab went to another site', { info: aTabInfo({ url: 'https://www.imdb.com/' }) }, 'failed'],
])('neither a clear nor an undo begins where %s', async (_, wish, why) => {
  const { runner, orders, undos, tried } = await setting(wish);
  expect(await runner.run(RUN)).toEqual({ done: false, why });
  expect(await runner.undo(7)).toEqual({ done: false, why });
  expect([orders, undos, await tried()]).toEqual([[], [], []]);
});

describe('a clear', () => {
  test('goes to the store and the jar of the tab, and is written down before it begins', async () => {
    const { runner, orders, known } = await setting();
    expect(await runner.run(RUN)).toEqual(DONE);
    expect(orders).toMatchObject([
      { scope: { store: 'amazon.co.jp', storeId: '0' }, tabId: 7, alsoTabs: [8, 9] },
    ]);
    expect(known).toEqual([[['clear-cookies', 'pending']]]);
  });

  test.each([
    ['where the person was going', CART, CART],
    ['to the store, where another site is named', 'https://evil.example/', 'https://www.amazon.co.jp/'],
  ])('leads to a fresh sign-in and from there %s', async (_, wanted, target) => {
    const query = `?openid.return_to=${encodeURIComponent(wanted)}`;
    const info = aTabInfo({ url: `https://www.amazon.co.jp/ap/signin${query}` });
    const { runner, orders } = await setting({ info });
    await runner.run(RUN);
    const url = new URL(String(orders[0]?.signInUrl));
    expect([url.origin + url.pathname, url.searchParams.get('openid.return_to')]).toEqual([
      'https://www.amazon.co.jp/ap/signin',
      target,
    ]);
  });

  test('does not begin in a private window', async () => {
    const { runner, orders } = await setting({ info: aTabInfo({ private: true, storeId: '1' }) });
    expect(await runner.run(RUN)).toEqual({ done: false, why: 'private' });
    expect(orders).toEqual([]);
  });

  test('is the one thing a press can do', async () => {
    const { runner, orders } = await setting();
    expect(await runner.run({ ...RUN, fix: 'deep-clean' })).toEqual({ done: false, why: 'failed' });
    expect(orders).toEqual([]);
  });

  test.each(['busy', 'tab-held', 'tab-gone', 'storage-full'] as const)(
    'that ended with %s says so, and counts as no try',
    async (why) => {
      const { runner, tried } = await setting({ clear: { done: false, why } });
      expect(await runner.run(RUN)).toEqual({ done: false, why });
      expect(await tried()).toEqual([]);
    },
  );

  test('that failed on the way stays written down: it may have removed something', async () => {
    const { runner, tried } = await setting({ clear: { done: false, why: 'failed' } });
    expect(await runner.run(RUN)).toEqual({ done: false, why: 'failed' });
    expect(await tried()).toEqual([['clear-cookies', 'pending']]);
  });
});

describe('an undo', () => {
  const HOME = 'https://www.amazon.co.jp/';

  test.each([
    ['its own page', CART, CART],
    ['the store, from a step of the sign-in', `${HOME}ap/signin?a=1`, HOME],
    ['the store, from one in another language', `${HOME}-/en/ax/claim`, HOME],
    ['the store, from a page with a ticket', `${CART}?arb=1`, HOME],
  ])('leads back to %s', async (_, url, returnTo) => {
    const { runner, undos, changed } = await setting({ info: aTabInfo({ url }) });
    expect(await runner.undo(7)).toEqual(UNDONE);
    expect(undos).toMatchObject([{ scope: { store: 'amazon.co.jp', storeId: '0' }, tabId: 7, returnTo }]);
    expect(changed).toEqual([7]);
  });

  test('that did not end well says so', async () => {
    const { runner } = await setting({ undo: { done: false, why: 'tab-held' } });
    expect(await runner.undo(7)).toEqual({ done: false, why: 'tab-held' });
  });
});
