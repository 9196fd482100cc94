import { describe, expect, it } from 'vitest';
import { planClear, startClear } from '@/lib/site-data/clear';
import { startUndo } from '@/lib/site-data/undo';
import { createWorld, type FakeTab, type World, type WorldWish } from '../../harness/fake-clearing';
import { cookieOf } from '../../harness/fake-jar';

const SCOPE = { store: 'amazon.co.jp', storeId: '0' };
const SIGN_IN = 'https://www.amazon.co.jp/ap/signin?fresh';
const TAB: FakeTab = { url: 'https://www.amazon.co.jp/ap/signin', title: 'Sign-In', storeId: '0' };
const ORDER = { scope: SCOPE, tabId: 1, alsoTabs: [2, 3], signInUrl: SIGN_IN };

const SESSION = cookieOf();
const TOKEN = cookieOf({ name: 'at-acbjp', path: '/', domain: '.amazon.co.jp', httpOnly: true });
const LANGUAGE = cookieOf({ name: 'lc-acbjp', value: 'ja_JP' });

function worldOf(wish: WorldWish = {}): World {
  return createWorld({ cookies: [SESSION, TOKEN, LANGUAGE], tabs: { 1: TAB }, ...wish });
}

function names(world: World): string[] {
  return world.jar.all().map(({ name }) => name);
}

function expectIdle(world: World): void {
  expect(world.journalStore.journal).toBeNull();
  expect(world.journalStore.unfinished).toBeNull();
  expect(world.journalStore.alarm).toBe(false);
}

describe('the order of a clear', () => {
  it('takes the pages away, removes, then opens a fresh sign-in and the other tabs at their address', async () => {
    const cart = 'https://www.amazon.co.jp/gp/cart';
    const world = worldOf({ tabs: { 1: TAB, 2: { ...TAB, url: cart }, 4: { ...TAB, url: cart } } });
    const seen: string[] = [];
    const expire = world.jar.expire;
    world.jar.expire = async (cookie) => {
      seen.push(`${cookie.name} ${world.journalStore.journal?.step} ${world.tabs.log.join(', ')}`);
      await expire(cookie);
    };
    await startClear(world, ORDER);
    expect(seen).toEqual(['session-id removing leave 1, leave 2', 'at-acbjp removing leave 1, leave 2']);
    expect(world.tabs.log).toEqual(['leave 1', 'leave 2', `open 1 ${SIGN_IN}`, `open 2 ${cart}`]);
    expectIdle(world);
  });

  it('removes what a page writes while it unloads, without counting it', async () => {
    const world = worldOf();
    world.tabs.tabs.set(1, { ...TAB, onUnload: () => world.jar.put(cookieOf({ name: 'zombie' })) });
    const outcome = await startClear(world, ORDER);
    expect(outcome).toMatchObject({ done: true, result: { removed: 2, remaining: 0 } });
    expect(names(world)).toEqual(['lc-acbjp']);
  });

  it('brings the failing tab to the sign-in only, even when it is ticked as well', async () => {
    const world = worldOf();
    await startClear(world, { ...ORDER, alsoTabs: [1] });
    expect(world.tabs.log).toEqual(['leave 1', `open 1 ${SIGN_IN}`]);
  });

  it('ignores tabs of another cookie store, of another site and of somebody else, however they are ticked', async () => {
    const world = worldOf({
      tabs: {
        1: TAB,
        2: { ...TAB, storeId: '1' },
        3: { ...TAB, url: 'https://rakuten.co.jp/' },
        4: { ...TAB, url: 'https://signin.aws.amazon.co.jp/' },
      },
    });
    expect(await planClear(world, SCOPE, 1)).toMatchObject({ otherTabs: [] });
    await startClear(world, { ...ORDER, alsoTabs: [2, 3, 4] });
    expect(world.tabs.log).toEqual(['leave 1', `open 1 ${SIGN_IN}`]);
  });

  it('writes one line without values that outlives the browser', async () => {
    const world = worldOf();
    await startClear(world, ORDER);
    expect(world.journalStore.lines).toEqual(
      ['leaving', 'removing', 'navigating'].map((step) => ({ ...SCOPE, kind: 'clear', step })),
    );
  });
});

describe('pages that hold on', () => {
  it('stops when the failing tab asks to stay: nothing is removed, nothing is left behind', async () => {
    const world = worldOf({ tabs: { 1: { ...TAB, holds: true }, 2: TAB } });
    expect(await startClear(world, ORDER)).toEqual({ done: false, why: 'tab-held' });
    expect(names(world)).toHaveLength(3);
    expect(world.tabs.log).toEqual(['leave 1']);
    expect(world.journalStore.snapshots.size).toBe(0);
    expectIdle(world);
  });

  it('goes on when another tab does, and counts it', async () => {
    const world = worldOf({ tabs: { 1: TAB, 2: { ...TAB, holds: true }, 3: TAB } });
    expect(await startClear(world, ORDER)).toMatchObject({ done: true, result: { removed: 2, tabsHeld: 1 } });
    expect(world.tabs.log).toEqual([
      'leave 1',
      'leave 2',
      'leave 3',
      `open 1 ${SIGN_IN}`,
      `open 3 ${TAB.url}`,
    ]);
  });

  it('stops when the failing tab is gone', async () => {
    const world = worldOf({ tabs: { 2: TAB } });
    expect(await startClear(world, ORDER)).toEqual({ done: false, why: 'tab-gone' });
    expect(names(world)).toHaveLength(3);
    expect(world.journalStore.snapshots.size).toBe(0);
    expectIdle(world);
  });
});

describe('a jar that disobeys', () => {
  it('reports a cookie that comes back once as removed, after one more sweep', async () => {
    const world = worldOf({
      beforeRead: (reads, jar) => {
        if (reads === 3) jar.put(SESSION);
      },
    });
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 2, remaining: 0 },
    });
    expect(world.clock.waited).toEqual([60]);
  });

  it('gives up after two more sweeps and says what is still there', async () => {
    const world = worldOf({ beforeRead: (_reads, jar) => jar.put(SESSION) });
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 1, kept: 1, remaining: 1 },
    });
    expect(world.clock.waited).toEqual([60, 60]);
  });

  it('also removes what comes during the last pause', async () => {
    const world = worldOf({ beforeRead: (reads, jar) => reads === 3 && jar.put(SESSION) });
    const { wait } = world.clock;
    world.clock.wait = async (ms) => {
      await wait(ms);
      world.jar.put(cookieOf({ name: `late ${world.clock.waited.length}` }));
    };
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 2, remaining: 0 },
    });
    expect(names(world)).toEqual(['lc-acbjp']);
  });

  it('counts a stranger that keeps coming as remaining, not against what was removed', async () => {
    const late = cookieOf({ name: 'late' });
    const world = worldOf({ beforeRead: (reads, jar) => reads > 2 && jar.put(late) });
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 2, remaining: 1 },
    });
  });

  it('counts what the browser refuses to remove', async () => {
    const world = worldOf({ refusesRemove: ({ name }) => name === 'at-acbjp' });
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 1, remaining: 1 },
    });
    expect(names(world)).toEqual(['at-acbjp', 'lc-acbjp']);
  });

  it('counts a removal that the API rejects, and removes the others', async () => {
    const world = worldOf({ refusesExpire: () => true });
    const remove = world.jar.remove;
    world.jar.remove = async (cookie) => {
      if (cookie.name === 'session-id') throw new Error('no');
      await remove(cookie);
    };
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 1, remaining: 1 },
    });
  });

  it('removes what setting anew could not end', async () => {
    const world = worldOf({ refusesExpire: ({ name }) => name === 'at-acbjp' });
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 2, remaining: 0 },
    });
    expect(names(world)).toEqual(['lc-acbjp']);
  });

  it('goes on where the API does not take one that is over', async () => {
    const world = worldOf();
    world.jar.expire = () => Promise.reject(new Error('no'));
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 2, remaining: 0 },
    });
  });

  it('puts back a kept cookie that the browser took along', async () => {
    const world = worldOf({
      refusesExpire: () => true,
      takesAlong: (removed, other) => removed.name === 'at-acbjp' && other.name === 'lc-acbjp',
    });
    expect(await startClear(world, ORDER)).toMatchObject({ done: true, result: { removed: 2, kept: 1 } });
    expect(world.jar.all()).toEqual([LANGUAGE]);
  });

  it('does not count a kept cookie that could not be put back', async () => {
    const world = worldOf({
      refusesExpire: () => true,
      takesAlong: (_removed, other) => other.name === 'lc-acbjp',
      refusesSet: ({ name }) => name === 'lc-acbjp',
    });
    expect(await startClear(world, ORDER)).toMatchObject({ done: true, result: { removed: 2, kept: 0 } });
  });

  it('counts what the browser does not take back on undo', async () => {
    const world = worldOf({ refusesSet: ({ name }) => name === 'at-acbjp' });
    await startClear(world, ORDER);
    const outcome = await startUndo(world, { scope: SCOPE, tabId: 1, returnTo: SIGN_IN });
    expect(outcome).toEqual({ done: true, result: { restored: 1, expired: 0, refused: 1 } });
  });

  it('does not set again what could never be removed', async () => {
    const world = worldOf({ refusesRemove: ({ name }) => name === 'at-acbjp' });
    await startClear(world, ORDER);
    const set: string[] = [];
    const { jar } = world;
    const original = jar.set;
    jar.set = async (cookie) => {
      set.push(cookie.name);
      return original(cookie);
    };
    const outcome = await startUndo(world, { scope: SCOPE, tabId: 1, returnTo: SIGN_IN });
    expect(outcome).toEqual({ done: true, result: { restored: 2, expired: 0, refused: 0 } });
    expect(set).toEqual(['session-id']);
  });

  it('does not count a cookie as restored that the browser took and dropped', async () => {
    const world = worldOf();
    await startClear(world, ORDER);
    world.jar.set = async () => true;
    const outcome = await startUndo(world, { scope: SCOPE, tabId: 1, returnTo: SIGN_IN });
    expect(outcome).toEqual({ done: true, result: { restored: 0, expired: 0, refused: 2 } });
  });
});

describe('no room to write', () => {
  it.each(['journal', 'snapshot', 'unfinished'] as const)(
    'for the %s: nothing happens at all',
    async (full) => {
      const world = worldOf({ fails: (what) => what === full });
      expect(await startClear(world, ORDER)).toEqual({ done: false, why: 'storage-full' });
      expect(names(world)).toHaveLength(3);
      expect(world.tabs.log).toEqual([]);
      expect(world.journalStore.snapshots.size).toBe(0);
      expectIdle(world);
    },
  );

  it('for the counts: the clear goes on, and undo works', async () => {
    let full = false;
    const world = worldOf({ fails: (what) => full && what === 'snapshot' });
    const leave = world.tabs.leave;
    world.tabs.leave = (tabId) => {
      full = true;
      return leave(tabId);
    };
    expect(await startClear(world, ORDER)).toMatchObject({
      done: true,
      result: { removed: 2, undoLost: false },
    });
    full = false;
    const outcome = await startUndo(world, { scope: SCOPE, tabId: 1, returnTo: SIGN_IN });
    expect(outcome).toMatchObject({ done: true, result: { restored: 2 } });
  });

  it('for the step that removes: the line tells it alone, and nothing stands in the journal that is over', async () => {
    let isFull = false;
    const world = worldOf({ fails: (what) => what === 'journal' && isFull });
    const leave = world.tabs.leave;
    world.tabs.leave = (tabId) => {
      isFull = true;
      return leave(tabId);
    };
    const seen: unknown[] = [];
    const expire = world.jar.expire;
    world.jar.expire = async (cookie) => {
      seen.push([world.journalStore.journal, world.journalStore.unfinished?.step]);
      await expire(cookie);
    };
    expect(await startClear(world, ORDER)).toMatchObject({ done: true, result: { removed: 2 } });
    expect(seen).toEqual([
      [null, 'removing'],
      [null, 'removing'],
    ]);
    expect(world.tabs.log).toEqual(['leave 1', `open 1 ${SIGN_IN}`]);
    expectIdle(world);
  });
});
