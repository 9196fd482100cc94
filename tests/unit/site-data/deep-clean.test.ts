import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { UNDO_KEPT_FOR } from '@/lib/model/site-data';
import { currentDeep, resumeDeep, startDeep, undoDeep } from '@/lib/site-data/deep-clean';
import { type DeepDeps, planDeep } from '@/lib/site-data/deep-plan';
import { createWorld, type FakeTab, mortal } from '../../harness/fake-clearing';
import { cookieOf } from '../../harness/fake-jar';
import { createFakeDeepStore, createFakeSiteStorage } from '../../harness/fake-site-storage';

const SCOPE = { store: 'amazon.co.jp', storeId: '0' };
const WWW = 'https://www.amazon.co.jp';
const FRESH = `${WWW}/ap/signin?fresh`;
const RUN = { scope: SCOPE, tabId: 1, alsoTabs: [2], alsoStores: [], signInUrl: FRESH };
const NOTHING = { done: false, why: 'nothing-to-undo' };
const HOSTS = ['www.amazon.co.jp', 'amazon.co.jp', 'account-status.amazon.co.jp'];

interface Wish {
  tabs?: Record<number, FakeTab>;
  isFull?: () => boolean;
}

function setting({ tabs = {}, isFull = () => false }: Wish = {}) {
  const world = createWorld({
    tabs: {
      1: { url: `${WWW}/ap/signin`, title: 'Sign-In', storeId: '0' },
      2: { url: `${WWW}/help`, title: 'Help', storeId: '0' },
      5: { url: 'https://signin.aws.amazon.co.jp/', title: 'Somebody else’s', storeId: '0' },
      ...tabs,
    },
    cookies: [
      cookieOf({ name: 'a', domain: '.sub.amazon.co.jp' }),
      cookieOf({ name: 'b', domain: 'signin.aws.amazon.co.jp' }),
      cookieOf({ name: 'c', domain: '.amazon.com' }),
    ],
  });
  const storage = createFakeSiteStorage(world.tabs);
  const deepStore = createFakeDeepStore(isFull);
  const alarms: boolean[] = [];
  const deps: DeepDeps = {
    ...world,
    storage,
    deepStore,
    setResumeAlarm: async (on) => void alarms.push(on),
  };
  const site = storage.site(WWW);
  site.local.set('mark', 'x');
  site.session.set(1, new Map([['tab', 'one']]));
  site.session.set(2, new Map([['tab', 'two']]));
  site.databases = 2;
  return { ...world, deps, storage, deepStore, alarms };
}

test('the plan counts what is there, names every known address, and touches nothing', async () => {
  const to = setting();
  expect(await planDeep(to.deps, SCOPE, 1, [])).toEqual({
    allowed: true,
    reach: 'all',
    store: 'amazon.co.jp',
    before: { local: 1, session: 2, databases: 2, caches: null, workers: 0, files: 0 },
    hosts: [...HOSTS, 'sub.amazon.co.jp'],
    unseen: 3,
    leftOut: 0,
    otherTabs: [{ tabId: 2, title: 'Help' }],
    otherStores: [],
  });
  expect([to.tabs.log, to.storage.removals, to.deepStore.all.size]).toEqual([[], [], 0]);
});

describe('more than is kept for undo', () => {
  test('is left out whole, the longest first, and said before and after', async () => {
    const to = setting();
    to.storage.site(WWW).local.set('big', '\u3042'.repeat(700_000));
    expect(await planDeep(to.deps, SCOPE, 1, [])).toMatchObject({ leftOut: 2 });
    expect(await startDeep(to.deps, RUN)).toMatchObject({ done: true, result: { leftOut: 2 } });
    expect(JSON.stringify([...to.deepStore.all.values()]).length).toBeLessThan(10_000);
    expect(await undoDeep(to.deps, SCOPE)).toMatchObject({ done: true, undone: { restored: 2, refused: 0 } });
    expect(to.storage.site(WWW).local.size).toBe(0);
  });
});

describe('a deep clean', () => {
  test('removes everything of the known addresses, and counts again', async () => {
    const to = setting();
    const cookies = to.jar.all();
    expect(await startDeep(to.deps, RUN)).toEqual({
      done: true,
      result: {
        reach: 'all',
        before: { local: 1, session: 2, databases: 2, caches: null, workers: 0, files: 0 },
        after: { local: 0, session: 0, databases: 0, caches: null, workers: 0, files: 0 },
        leftOut: 0,
        tabsHeld: 0,
        resumed: false,
      },
    });
    const origins = [...HOSTS, 'sub.amazon.co.jp'].map((host) => `https://${host}`);
    expect(to.storage.removals).toEqual([{ origins, storeId: '0' }]);
    expect(to.jar.all()).toEqual(cookies);
    expect([to.tabs.tabs.get(1)?.url, to.tabs.tabs.get(2)?.url]).toEqual([FRESH, `${WWW}/help`]);
    expect(to.alarms).toEqual([true, false]);
  });

  test('lets an unticked tab be, and keeps what it held for undo', async () => {
    const to = setting();
    await startDeep(to.deps, { ...RUN, alsoTabs: [] });
    expect(to.tabs.log).toEqual(['leave 1', `open 1 ${FRESH}`]);
    await undoDeep(to.deps, SCOPE);
    expect(to.storage.site(WWW).session.get(2)?.get('tab')).toBe('two');
  });

  test('takes no tab of another store, whatever it is asked', async () => {
    const other = { url: 'https://www.amazon.com/', title: '', storeId: '0' };
    const to = setting({ tabs: { 3: other } });
    to.storage.site('https://www.amazon.com').local.set('a', 'b');
    await startDeep(to.deps, { ...RUN, alsoTabs: [2, 3, 99] });
    expect(to.tabs.log).not.toContain('leave 3');
    expect(to.storage.site('https://www.amazon.com').local.size).toBe(1);
  });

  test('removes what a page writes while it unloads', async () => {
    const to = setting();
    const tab = to.tabs.tabs.get(1);
    if (tab !== undefined) tab.onUnload = () => to.storage.site(WWW).local.set('zombie', '1');
    expect(await startDeep(to.deps, RUN)).toMatchObject({ result: { after: { local: 0 } } });
  });

  test('removes what a tab held although it was away, but nothing the fresh page wrote', async () => {
    const to = setting();
    to.storage.sessionOutlives = true;
    const { open } = to.tabs;
    to.tabs.open = async (tabId, url) => {
      to.storage.site(WWW).session.get(tabId)?.set('fresh', 'new');
      return open(tabId, url);
    };
    expect(await startDeep(to.deps, RUN)).toMatchObject({
      result: { before: { session: 2 }, after: { session: 2 } },
    });
    const { session } = to.storage.site(WWW);
    expect([1, 2].map((tabId) => [...(session.get(tabId) ?? [])])).toEqual([
      [['fresh', 'new']],
      [['fresh', 'new']],
    ]);
    expect(await undoDeep(to.deps, SCOPE)).toEqual({ done: true, undone: { restored: 3, refused: 0 } });
  });

  test('keeps of a tab whose entries are saved, and not where it was, once it is done', async () => {
    const to = setting();
    const written = vi.spyOn(to.deepStore, 'write');
    await startDeep(to.deps, RUN);
    const wheres = written.mock.calls.map(([{ pages }]) => pages.map(({ returnTo }) => returnTo));
    const there = ['https://www.amazon.co.jp/ap/signin?fresh', `${WWW}/help`];
    expect(wheres).toEqual([there, there, ['', '']]);
    expect(await currentDeep(to.deps, SCOPE)).toMatchObject({
      origins: [],
      pages: [{ origin: WWW }, { origin: WWW }],
    });
  });

  test('counts a page that asks to stay', async () => {
    const to = setting({ tabs: { 2: { url: `${WWW}/help`, title: '', storeId: '0', holds: true } } });
    expect(await startDeep(to.deps, RUN)).toMatchObject({ result: { tabsHeld: 1 } });
    expect(await currentDeep(to.deps, SCOPE)).toMatchObject({ away: [1] });
  });

  test.each([
    ['the failing page asks to stay', { 1: { url: WWW, title: '', storeId: '0', holds: true } }, 'tab-held'],
    ['the tab is gone', { 1: { url: 'https://other.example/', title: '', storeId: '0' } }, 'tab-gone'],
  ])('changes nothing where %s', async (_, tabs, why) => {
    const to = setting({ tabs });
    expect(await startDeep(to.deps, RUN)).toEqual({ done: false, why });
    expect([to.storage.removals, to.deepStore.all.size]).toEqual([[], 0]);
    expect(to.storage.site(WWW).local.size).toBe(1);
  });

  test('changes nothing where undo finds no room', async () => {
    const to = setting({ isFull: () => true });
    expect(await startDeep(to.deps, RUN)).toEqual({ done: false, why: 'storage-full' });
    expect([to.tabs.log, to.storage.removals]).toEqual([[], []]);
  });

  test('says that it could not count where no page comes', async () => {
    const to = setting();
    to.tabs.open = async () => true;
    expect(await startDeep(to.deps, RUN)).toMatchObject({ result: { after: null } });
    expect(to.storage.removals).toHaveLength(1);
  });

  test('waits for a page by the clock, however long each look at it takes', async () => {
    const to = setting();
    to.tabs.open = async () => true;
    const { read } = to.storage;
    to.storage.read = (tabId) => {
      to.clock.time += 2_000;
      return read(tabId);
    };
    const before = to.clock.time;
    await startDeep(to.deps, RUN);
    expect(to.clock.time - before).toBeLessThan(30_000);
  });
});

describe('other stores', () => {
  const COM = 'https://www.amazon.com';
  const TABS = {
    3: { url: `${COM}/`, title: 'Amazon.com', storeId: '0' },
    4: { url: 'https://www.amazon.de/', title: 'In another jar', storeId: '1' },
  };
  const TICKED = { ...RUN, alsoTabs: [2, 3], alsoStores: ['amazon.com'] };

  function withCom() {
    const to = setting({ tabs: TABS });
    const site = to.storage.site(COM);
    site.local.set('com', 'x');
    site.session.set(3, new Map([['com tab', 'three']]));
    to.storage.site('https://www.amazon.de').local.set('de', 'x');
    return to;
  }

  test('are told of where there is a tab or a cookie of theirs, each with what is seen of it', async () => {
    const to = withCom();
    await to.deps.jar.set(cookieOf({ name: 'session-id', domain: '.amazon.fr' }));
    // Somebody else's, and a preference alone.
    await to.deps.jar.set(cookieOf({ name: 'aws-userInfo', domain: '.amazon.it' }));
    await to.deps.jar.set(cookieOf({ name: 'a', domain: 'console.aws.amazon.es' }));
    await to.deps.jar.set(cookieOf({ name: 'lc-acbuk', domain: '.amazon.co.uk' }));
    const candidates = ['com', 'de', 'fr', 'it', 'es', 'co.uk', 'nl'].map((end) => `amazon.${end}`);
    const { otherStores, before, hosts } = await planDeep(to.deps, SCOPE, 1, candidates);
    expect(otherStores.map(({ store }) => store)).toEqual(['amazon.com', 'amazon.fr', 'amazon.co.uk']);
    expect(otherStores[0]).toEqual({
      store: 'amazon.com',
      before: { local: 1, session: 1, databases: 0, caches: null, workers: 0, files: 0 },
      hosts: ['www.amazon.com', 'amazon.com', 'account-status.amazon.com'],
      unseen: 2,
      leftOut: 0,
      otherTabs: [{ tabId: 3, title: 'Amazon.com' }],
    });
    expect(otherStores[1]).toMatchObject({ unseen: 3, leftOut: 0, otherTabs: [], before: { local: 0 } });
    expect([before.local, hosts.some((host) => host.includes('.com'))]).toEqual([1, false]);
  });

  test('keep everything unless they are ticked', async () => {
    const to = withCom();
    await startDeep(to.deps, { ...TICKED, alsoStores: [] });
    expect(to.storage.site(COM).local.get('com')).toBe('x');
    expect(to.tabs.log.some((line) => line.includes(' 3'))).toBe(false);
    expect(to.storage.removals.flatMap(({ origins }) => origins)).not.toContain(COM);
  });

  test('go when they are ticked, are counted, and come back with the rest', async () => {
    const to = withCom();
    const outcome = await startDeep(to.deps, TICKED);
    expect(outcome).toMatchObject({
      result: { before: { local: 2, session: 3 }, after: { local: 0, session: 0 } },
    });
    const [removal] = to.storage.removals;
    const hosts = ['www.amazon.com', 'amazon.com', 'account-status.amazon.com'];
    expect(removal?.origins).toEqual(expect.arrayContaining(hosts.map((host) => `https://${host}`)));
    expect(to.tabs.tabs.get(3)?.url).toBe(`${COM}/`);
    expect(to.storage.site('https://www.amazon.de').local.size).toBe(1);
    expect(await undoDeep(to.deps, SCOPE)).toEqual({ done: true, undone: { restored: 5, refused: 0 } });
    const { local, session } = to.storage.site(COM);
    expect([local.get('com'), session.get(3)?.get('com tab')]).toEqual(['x', 'three']);
  });

  test('come back after a killed worker too', async () => {
    const to = withCom();
    to.storage.fails = true;
    await expect(startDeep(to.deps, TICKED)).rejects.toThrow();
    to.storage.fails = false;
    await resumeDeep(to.deps, SCOPE);
    expect(to.tabs.tabs.get(3)?.url).toBe(`${COM}/`);
    expect(await undoDeep(to.deps, SCOPE)).toEqual({ done: true, undone: { restored: 5, refused: 0 } });
  });
});

describe('what a killed worker left', () => {
  test('before the removal: the tabs come back and nothing has happened', async () => {
    const to = setting();
    to.tabs.leave = async (tabId) => {
      const tab = to.tabs.tabs.get(tabId);
      if (tab !== undefined) tab.url = 'about:blank';
      throw new Error('killed');
    };
    await expect(startDeep(to.deps, RUN)).rejects.toThrow('killed');
    await resumeDeep(to.deps, SCOPE);
    expect([to.storage.removals, to.deepStore.all.size, to.alarms.at(-1)]).toEqual([[], 0, false]);
    expect(to.tabs.tabs.get(1)?.url).toBe(FRESH);
    expect(to.storage.site(WWW).local.size).toBe(1);
  });

  test('in the removal: it is carried out, says so, and can be put back', async () => {
    const to = setting();
    to.storage.fails = true;
    await expect(startDeep(to.deps, RUN)).rejects.toThrow();
    expect([to.tabs.tabs.get(1)?.url, to.alarms]).toEqual([FRESH, [true]]);
    to.storage.fails = false;
    await resumeDeep(to.deps, SCOPE);
    expect(await currentDeep(to.deps, SCOPE)).toMatchObject({ step: 'done', result: { resumed: true } });
    expect(await undoDeep(to.deps, SCOPE)).toEqual({ done: true, undone: { restored: 3, refused: 0 } });
  });

  test('at any call: either nothing was removed, or it is carried out and can be put back', async () => {
    const ends = new Set<string>();
    for (let at = 1; at < 80; at += 1) {
      for (const reaches of [false, true]) {
        const to = setting();
        const { ports, died } = mortal(to.deps, at, reaches);
        const outcome = await Promise.race([startDeep(ports, RUN), died]);
        if (outcome !== 'died') continue;
        await resumeDeep(to.deps, SCOPE);
        const record = await currentDeep(to.deps, SCOPE);
        const { local, databases } = to.storage.site(WWW);
        const shown = [1, 2].map((tabId) => to.tabs.tabs.get(tabId)?.url.startsWith(WWW));
        expect(shown).toEqual([true, true]);
        const end = record === null ? 'nothing' : record.step;
        ends.add(end);
        expect([local.size, databases]).toEqual(record === null ? [1, 2] : [0, 0]);
        if (record !== null)
          expect(await undoDeep(to.deps, SCOPE)).toEqual({ done: true, undone: { restored: 3, refused: 0 } });
      }
    }
    expect([...ends].sort()).toEqual(['done', 'nothing']);
  });

  test('nothing, where all is done', async () => {
    const to = setting();
    await startDeep(to.deps, RUN);
    await resumeDeep(to.deps, SCOPE);
    expect(to.storage.removals).toHaveLength(1);
  });
});

describe('undo', () => {
  test('puts back exactly what was there, whatever it was', async () => {
    const entries = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(entries, entries, entries, async (local, one, two) => {
        const to = setting();
        const site = to.storage.site(WWW);
        site.local = new Map(Object.entries(local));
        site.session = new Map([
          [1, new Map(Object.entries(one))],
          [2, new Map(Object.entries(two))],
        ]);
        const before = structuredClone(site);
        await startDeep(to.deps, RUN);
        to.storage.site(WWW).local.set('written since', '1');
        const undone = await undoDeep(to.deps, SCOPE);
        const { local: l, session } = to.storage.site(WWW);
        expect([l, session]).toEqual([before.local, before.session]);
        const sizes = [local, one, two].map((each) => Object.keys(each).length);
        expect(undone).toEqual({
          done: true,
          undone: { restored: sizes.reduce((a, b) => a + b), refused: 0 },
        });
        expect(await undoDeep(to.deps, SCOPE)).toEqual(NOTHING);
      }),
      { numRuns: 60 },
    );
  });

  test('counts what belonged to a closed tab, and keeps the notes of the others', async () => {
    const to = setting();
    await startDeep(to.deps, RUN);
    to.tabs.tabs.delete(1);
    to.storage.site(WWW).session.set(2, new Map([['tab', 'now']]));
    expect(await undoDeep(to.deps, SCOPE)).toEqual({ done: true, undone: { restored: 2, refused: 1 } });
    const { local, session } = to.storage.site(WWW);
    expect([local.get('mark'), session.get(2)?.get('tab')]).toEqual(['x', 'two']);
  });

  test('is over after a day', async () => {
    const to = setting();
    await startDeep(to.deps, RUN);
    to.clock.pass(UNDO_KEPT_FOR);
    expect(await undoDeep(to.deps, SCOPE)).toEqual(NOTHING);
    expect(to.deepStore.all.size).toBe(0);
  });
});
