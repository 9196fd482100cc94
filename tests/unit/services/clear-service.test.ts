import { describe, expect, it } from 'vitest';
import { type Snapshot, UNDO_KEPT_FOR } from '@/lib/model/site-data';
import { createClearService } from '@/lib/services/clear-service';
import { knownJournal } from '@/lib/services/known-records';
import { createWorld, type World, type WorldWish } from '../../harness/fake-clearing';
import { cookieOf } from '../../harness/fake-jar';

const SCOPE = { store: 'amazon.co.jp', storeId: '0' };
const OTHER_STORE = { store: 'amazon.com', storeId: '0' };
const SIGN_IN = 'https://www.amazon.co.jp/ap/signin?fresh';
const RUN = { scope: SCOPE, tabId: 1, alsoTabs: [], signInUrl: SIGN_IN };
const UNDO = { scope: SCOPE, tabId: 1, returnTo: SIGN_IN };
const COOKIES = [
  cookieOf({ name: 'session-id', value: 'broken' }),
  cookieOf({ name: 'lc-acbjp' }),
  cookieOf({ domain: '.amazon.com' }),
  cookieOf({ storeId: '1', value: 'container' }),
];

function setting(fails?: WorldWish['fails']) {
  const world = createWorld({
    cookies: COOKIES,
    ...(fails !== undefined && { fails }),
    tabs: {
      1: { url: 'https://www.amazon.co.jp/ap/signin', title: 'Sign-In', storeId: '0' },
      2: { url: 'https://www.amazon.co.jp/gp/cart', title: 'Cart', storeId: '0' },
      3: { url: 'https://www.amazon.com/', title: 'Home', storeId: '0' },
      4: { url: 'https://www.amazon.co.jp/ap/signin', title: 'Sign-In', storeId: '1' },
    },
  });
  return { world, service: createClearService(world) };
}

function values(world: World): string[] {
  return world.jar.all().map(({ name, value, domain }) => `${domain} ${name}=${value}`);
}

/** Plain counts of a clear that went well. */
function cleared(removed: number) {
  return { removed, kept: 1, remaining: 0, tabsHeld: 0, late: 0, undoLost: false };
}

describe('the plan', () => {
  it('counts what goes and stays and names the other tabs of the same store and cookie store', async () => {
    const { world, service } = setting();
    const before = values(world);
    expect(await service.plan(SCOPE, 1)).toEqual({
      goes: 1,
      lost: 0,
      stays: 1,
      otherTabs: [{ tabId: 2, title: 'Cart' }],
    });
    expect(values(world)).toEqual(before);
    expect(world.tabs.log).toEqual([]);
  });
});

describe('a clear', () => {
  it('tells what it did, also to a popup that opens later', async () => {
    const { service } = setting();
    expect(await service.lastResult(SCOPE)).toBeNull();
    expect(await service.run(RUN)).toEqual({ done: true, clear: cleared(1) });
    expect(await service.lastResult(SCOPE)).toEqual(cleared(1));
    expect(await service.lastResult(OTHER_STORE)).toBeNull();
    expect(await service.undoView(SCOPE)).toEqual({ cookies: 1, signedInSince: false });
  });

  it('refuses a second one meanwhile, and undo too', async () => {
    const { service } = setting();
    const first = service.run(RUN);
    expect(await service.run(RUN)).toEqual({ done: false, why: 'busy' });
    expect(await service.undo(UNDO)).toEqual({ done: false, why: 'busy' });
    expect(await first).toMatchObject({ done: true });
    expect(await service.undo(UNDO)).toMatchObject({ done: true });
  });

  it('fails in words when the browser fails, and is ended by the next resume', async () => {
    const { world, service } = setting();
    const getAll = world.jar.getAll;
    let reads = 0;
    world.jar.getAll = async (scope) => {
      reads += 1;
      if (reads > 2) throw new Error('API gone');
      return getAll(scope);
    };
    expect(await service.run(RUN)).toEqual({ done: false, why: 'failed' });
    expect(world.journalStore.alarm).toBe(true);
    world.jar.getAll = getAll;
    await service.resume();
    expect(world.journalStore.journal).toBeNull();
    expect(world.tabs.tabs.get(1)?.url).toBe(SIGN_IN);
    expect(await service.lastResult(SCOPE)).toEqual(cleared(1));
    expect(await service.undo(UNDO)).toMatchObject({ done: true, undo: { restored: 1 } });
  });

  it('leaves everything as it was when the browser fails before anything is removed', async () => {
    const { world, service } = setting();
    const before = values(world);
    world.jar.getAll = async () => {
      throw new Error('API gone');
    };
    expect(await service.run(RUN)).toEqual({ done: false, why: 'failed' });
    expect(values(world)).toEqual(before);
    expect(world.journalStore.journal).toBeNull();
    expect(world.journalStore.unfinished).toBeNull();
  });
});

describe('one snapshot per store and cookie store', () => {
  it('is the first one when a second clear follows without a sign-in', async () => {
    const { world, service } = setting();
    const before = values(world);
    await service.run(RUN);
    world.jar.put(cookieOf({ value: 'also broken' }));
    world.jar.put(cookieOf({ name: 'second' }));
    expect(await service.run(RUN)).toMatchObject({ done: true, clear: cleared(2) });
    expect(await service.lastResult(SCOPE)).toEqual(cleared(2));
    expect(await service.undo(UNDO)).toMatchObject({ done: true, undo: { restored: 1 } });
    expect(values(world).sort()).toEqual(before.sort());
  });

  it('is the second one when a sign-in was seen between', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    world.jar.put(cookieOf({ value: 'signed in' }));
    await service.noteSignIn(SCOPE);
    expect(await service.undoView(SCOPE)).toEqual({ cookies: 1, signedInSince: true });
    await service.run(RUN);
    expect(await service.undoView(SCOPE)).toEqual({ cookies: 1, signedInSince: false });
    await service.undo(UNDO);
    expect(values(world)).toContain('.amazon.co.jp session-id=signed in');
  });

  it('is still the first one when a second clear could not begin', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    const tab = world.tabs.tabs.get(1);
    if (tab) tab.holds = true;
    expect(await service.run(RUN)).toEqual({ done: false, why: 'tab-held' });
    expect(await service.undo({ ...UNDO, tabId: 2 })).toMatchObject({ done: true, undo: { restored: 1 } });
  });

  it('is the second one when the first had nothing to put back', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    await service.undo(UNDO);
    for (const cookie of world.jar.all()) if (cookie.name === 'session-id') await world.jar.remove(cookie);
    expect(await service.run(RUN)).toMatchObject({ done: true, clear: cleared(0) });
    expect(await service.undoView(SCOPE)).toBeNull();
    world.jar.put(cookieOf({ value: 'later' }));
    await service.run(RUN);
    expect(await service.undoView(SCOPE)).toEqual({ cookies: 1, signedInSince: false });
  });

  it('keeps stores and cookie stores apart', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    await service.run({ ...RUN, scope: { ...SCOPE, storeId: '1' }, tabId: 4 });
    await service.noteSignIn(OTHER_STORE);
    expect(await service.undoView(SCOPE)).toEqual({ cookies: 1, signedInSince: false });
    expect(await service.undoView(OTHER_STORE)).toBeNull();
    await service.undo({ ...UNDO, scope: { ...SCOPE, storeId: '1' }, tabId: 4 });
    expect(values(world)).toContain('.amazon.co.jp session-id=container');
    expect(values(world)).not.toContain('.amazon.co.jp session-id=broken');
  });

  it('lasts a day', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    world.clock.pass(UNDO_KEPT_FOR - 1_000);
    expect(await service.undoView(SCOPE)).not.toBeNull();
    world.clock.pass(1_000);
    expect(await service.undoView(SCOPE)).toBeNull();
    expect(await service.undo(UNDO)).toEqual({ done: false, why: 'nothing-to-undo' });
    expect(world.journalStore.snapshots.size).toBe(0);
  });

  it.each([
    ['ahead', 1],
    ['back', -1],
  ])('lasts a day, however far the clock is set %s', async (_where, sign) => {
    const { world, service } = setting();
    await service.run(RUN);
    world.clock.time += sign * 2 * UNDO_KEPT_FOR;
    world.clock.pass(UNDO_KEPT_FOR - 1_000);
    expect(await service.undoView(SCOPE)).not.toBeNull();
    world.clock.pass(1_000);
    expect(await service.undoView(SCOPE)).toBeNull();
  });

  it('is forgotten after a day even when nobody looks at it', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    world.clock.pass(UNDO_KEPT_FOR);
    await createClearService(world).resume();
    expect(world.journalStore.snapshots.size).toBe(0);
  });
});

describe('what the browser cannot give back', () => {
  it('is counted before, kept nowhere, told after an undo, and keeps no copy alive', async () => {
    const { world, service } = setting();
    world.jar.put(cookieOf({ name: 'bytes', value: 'a\uFFFD' }));
    expect(await service.plan(SCOPE, 1)).toMatchObject({ goes: 2, lost: 1 });
    await service.run(RUN);
    expect(JSON.stringify([...world.journalStore.snapshots.values()])).not.toContain('\uFFFD');
    expect(await service.undoView(SCOPE)).toMatchObject({ cookies: 1 });
    expect(await service.undo(UNDO)).toEqual({ done: true, undo: { restored: 1, expired: 0, refused: 1 } });
    expect(world.jar.all().map(({ name }) => name)).not.toContain('bytes');
    expect(world.journalStore.snapshots.size).toBe(0);
  });
});

describe('undo', () => {
  it('twice has nothing to do the second time', async () => {
    const { service } = setting();
    await service.run(RUN);
    expect(await service.undo(UNDO)).toEqual({ done: true, undo: { restored: 1, expired: 0, refused: 0 } });
    expect(await service.undo(UNDO)).toEqual({ done: false, why: 'nothing-to-undo' });
    expect(await service.undoView(SCOPE)).toBeNull();
    expect(await service.lastResult(SCOPE)).toBeNull();
  });

  it.each([
    ['asks to stay', 'tab-held'],
    ['is gone', 'tab-gone'],
  ])('changes nothing when its tab %s, and can be tried again', async (_what, why) => {
    const { world, service } = setting();
    await service.run(RUN);
    world.jar.put(cookieOf({ name: 'since' }));
    const tab = world.tabs.tabs.get(1);
    if (why === 'tab-held' && tab) tab.holds = true;
    else world.tabs.tabs.delete(1);
    const before = values(world);
    expect(await service.undo(UNDO)).toEqual({ done: false, why });
    expect(values(world)).toEqual(before);
    expect(world.journalStore.journal).toBeNull();
    expect(await service.undo({ ...UNDO, tabId: 2 })).toMatchObject({ done: true, undo: { restored: 1 } });
  });

  it('needs no room, and is ended by a line where there was none for a journal', async () => {
    let isFull = false;
    const { world } = setting((what) => isFull && what !== 'unfinished');
    const service = createClearService(world);
    const before = values(world);
    await service.run(RUN);
    isFull = true;
    const { set } = world.jar;
    world.jar.set = () => new Promise(() => {});
    void createClearService(world).undo(UNDO);
    await new Promise((resolve) => setTimeout(resolve));
    expect([world.journalStore.journal, world.journalStore.unfinished?.step]).toEqual([null, 'restoring']);
    world.jar.set = set;
    await service.resume();
    expect(values(world).sort()).toEqual(before.sort());
    expect(world.journalStore.snapshots.size).toBe(0);
  });

  it('does not put a page back on the store before the cookies are there', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    const seen: string[] = [];
    const { set } = world.jar;
    world.jar.set = async (cookie) => {
      seen.push(`${world.journalStore.journal?.step} ${world.tabs.tabs.get(1)?.url}`);
      return set(cookie);
    };
    await service.undo(UNDO);
    expect(seen).toEqual(['restoring about:blank']);
    expect(world.tabs.tabs.get(1)?.url).toBe(SIGN_IN);
  });
});

describe('what was left over of a store that no pack describes any more', () => {
  const gone = { store: 'amazon.example', storeId: '0' };

  it.each([
    ['the line of a session that ended', 'clear', false],
    ['the journal of a killed worker', 'clear', true],
    ['the journal of a killed undo', 'undo', true],
  ] as const)('%s: nothing is removed, nothing is left, and it is told', async (_what, kind, hasJournal) => {
    const { world } = setting();
    const before = values(world);
    world.jar.put(cookieOf({ domain: '.amazon.example' }));
    await world.journalStore.writeUnfinished({ ...gone, kind, step: 'removing' });
    if (hasJournal)
      await world.journalStore.writeJournal({
        ...gone,
        kind,
        startedAt: 0,
        step: 'removing',
        tabs: [{ tabId: 1, returnTo: SIGN_IN }],
        planned: 1,
        kept: 0,
        tabsHeld: 0,
        late: 0,
      });
    const service = createClearService({ ...world, journalStore: knownJournal(world.journalStore) });
    expect(await service.wasStoppedAt('www.amazon.example')).toBe(false);
    await service.resume();
    await service.resume();
    expect(values(world)).toEqual([...before, '.amazon.example session-id=v']);
    const { journal, alarm, unfinished } = world.journalStore;
    expect([journal, alarm, unfinished]).toEqual([null, false, null]);
    expect(await service.wasStoppedAt('www.amazon.example')).toBe(true);
    expect(await service.wasStoppedAt('www.amazon.co.jp')).toBe(false);
  });
});

describe('a session that ended under a line', () => {
  it.each([
    ['clear', 'leaving', 'not-begun', 'broken'],
    ['clear', 'removing', 'finished', null],
    ['clear', 'navigating', 'copy', 'broken'],
    ['undo', 'leaving', 'copy', 'broken'],
    ['undo', 'removing', 'undo', 'broken'],
    ['undo', 'restoring', 'undo', 'broken'],
    ['undo', 'navigating', null, 'broken'],
  ] as const)('%s at %s is told as %s', async (kind, step, cutOff, left) => {
    const { world, service } = setting();
    await world.journalStore.writeUnfinished({ ...SCOPE, kind, step });
    await service.resume();
    expect(await service.cutOff(SCOPE)).toBe(cutOff);
    const mine = values(world).filter((each) => each.startsWith('.amazon.co.jp session-id=broken'));
    expect(mine).toHaveLength(left === null ? 0 : 1);
    expect([world.journalStore.unfinished, world.journalStore.alarm]).toEqual([null, false]);
    expect(world.tabs.log).toEqual([]);
  });

  it('takes a copy along: that is told, until a browser that was closed is known to have done it', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    world.journalStore.endSession('update');
    const next = createClearService(world);
    await next.resume();
    await next.resume();
    expect(await next.cutOff(SCOPE)).toBe('copy');
    expect(await next.undoView(SCOPE)).toBeNull();
    expect(world.journalStore.marks.size).toBe(0);
    await next.browserStarted();
    expect(await next.cutOff(SCOPE)).toBeNull();
  });

  it('with the browser takes a copy along as it was promised', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    world.journalStore.endSession('browser');
    await service.resume();
    expect(await service.cutOff(SCOPE)).toBeNull();
  });

  it('takes no copy along that was used', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    await service.undo(UNDO);
    world.journalStore.endSession('update');
    await service.resume();
    expect(await service.cutOff(SCOPE)).toBeNull();
  });
});

describe('what was left over', () => {
  it('is ended before a new clear begins', async () => {
    const { world, service } = setting();
    await world.journalStore.writeUnfinished({ ...OTHER_STORE, kind: 'clear', step: 'removing' });
    await service.run(RUN);
    expect(values(world)).toEqual(['.amazon.co.jp lc-acbjp=v', '.amazon.co.jp session-id=container']);
    expect(await service.lastResult(OTHER_STORE)).toEqual({ ...cleared(1), kept: 0, undoLost: true });
  });

  it('nothing: resume does nothing', async () => {
    const { world, service } = setting();
    const before = values(world);
    await Promise.all([service.resume(), service.resume()]);
    expect(values(world)).toEqual(before);
    expect(world.tabs.log).toEqual([]);
  });

  it('waits for a running clear instead of doing it twice', async () => {
    const { world, service } = setting();
    const run = service.run(RUN);
    await service.resume();
    await run;
    expect(world.tabs.log).toEqual(['leave 1', `open 1 ${SIGN_IN}`]);
  });

  it('cannot be ended: it is tried again, and after ten minutes only when something else wakes us', async () => {
    const { world, service } = setting();
    const getAll = world.jar.getAll;
    let broken = false;
    world.jar.getAll = async (scope) => {
      if (broken) throw new Error('API gone');
      return getAll(scope);
    };
    const leave = world.tabs.leave;
    world.tabs.leave = (tabId) => {
      broken = true;
      return leave(tabId);
    };
    await service.run(RUN);
    await service.resume();
    expect(world.journalStore.alarm).toBe(true);
    world.clock.pass(10 * 60_000);
    await service.resume();
    expect(world.journalStore.alarm).toBe(false);
    broken = false;
    await service.resume();
    expect(await service.lastResult(SCOPE)).toEqual(cleared(1));
  });

  it('without its snapshot is finished all the same, and says that undo is gone', async () => {
    const { world, service } = setting();
    const expire = world.jar.expire;
    world.jar.expire = () => new Promise(() => {});
    void createClearService(world).run(RUN);
    await new Promise((resolve) => setTimeout(resolve));
    expect(world.journalStore.journal?.step).toBe('removing');
    world.journalStore.snapshots.clear();
    world.jar.expire = expire;
    await service.resume();
    expect(await service.lastResult(SCOPE)).toEqual({ ...cleared(1), undoLost: true });
    expect(await service.undo(UNDO)).toEqual({ done: false, why: 'nothing-to-undo' });
  });

  it('without its journal is finished too, and undo still works', async () => {
    const { world, service } = setting();
    const snapshot: Snapshot = {
      ...SCOPE,
      takenAt: 0,
      cookies: [cookieOf({ value: 'saved' })],
      lost: 0,
      signedInSince: false,
      result: null,
      cutOff: null,
    };
    await world.journalStore.writeSnapshot(snapshot);
    await world.journalStore.writeUnfinished({ ...SCOPE, kind: 'clear', step: 'removing' });
    await service.resume();
    expect(await service.lastResult(SCOPE)).toEqual(cleared(1));
    expect(await service.undo(UNDO)).toMatchObject({ done: true, undo: { restored: 1 } });
    expect(values(world)).toContain('.amazon.co.jp session-id=saved');
  });

  it('an undo without its snapshot brings the page back', async () => {
    const { world, service } = setting();
    await service.run(RUN);
    const set = world.jar.set;
    world.jar.set = () => new Promise(() => {});
    void createClearService(world).undo(UNDO);
    await new Promise((resolve) => setTimeout(resolve));
    expect(world.journalStore.journal?.step).toBe('restoring');
    world.journalStore.snapshots.clear();
    world.jar.set = set;
    await service.resume();
    expect(world.journalStore.journal).toBeNull();
    expect(world.tabs.tabs.get(1)?.url).toBe(SIGN_IN);
  });
});

it('without permission a clear stops with its tab at the store, and goes on later', async () => {
  let isAllowed = true;
  const world = createWorld({
    cookies: COOKIES,
    tabs: { 1: { url: 'https://www.amazon.co.jp/ap/signin', title: '', storeId: '0' } },
    isAllowed: () => isAllowed,
    beforeRead: (reads) => {
      if (reads === 2) isAllowed = false;
    },
  });
  const service = createClearService(world);
  const before = values(world);
  expect(await service.run(RUN)).toEqual({ done: false, why: 'no-permission' });
  expect(values(world)).toEqual(before);
  expect(world.tabs.tabs.get(1)?.url).toBe(SIGN_IN);
  expect(world.journalStore.alarm).toBe(false);
  const moves = world.tabs.log.length;
  await service.resume();
  expect(world.tabs.log).toHaveLength(moves);
  isAllowed = true;
  await service.resume();
  expect(world.tabs.log.slice(moves)).toEqual(['leave 1', `open 1 ${SIGN_IN}`]);
  expect(await service.lastResult(SCOPE)).toEqual(cleared(1));
});
