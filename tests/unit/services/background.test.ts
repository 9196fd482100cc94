import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Case, NOTHING_KEPT, RESET_COUNTS_FOR, SILENCE_ENDS_CASE } from '@/lib/model/case';
import { UNDO_KEPT_FOR } from '@/lib/model/site-data';
import type { TrafficEvent } from '@/lib/model/traffic';
import type { Sender } from '@/lib/platform/senders';
import { aCase, anObservation, observed } from '../../harness/a-case';
import { createWorld } from '../../harness/fake-clearing';
import { cookieOf } from '../../harness/fake-jar';
import { fakeLaterStorage } from '../../harness/fake-later';
import {
  aTabInfo,
  fakeAction,
  fakeCaseStorage,
  fakeContentScript,
  fakeResetStorage,
  fakeSettingsStorage,
  settled,
} from '../../harness/fake-services';
import { createFakeDeepStore, createFakeSiteStorage } from '../../harness/fake-site-storage';
import { createFakeWire } from '../../harness/fake-wire';

/** Each background of a test hears its own wire: the package that listens keeps one for each start. */
const heard = vi.hoisted(() => ({ on: new Map<string, (message: object) => Promise<unknown>>() }));
vi.mock('@/lib/platform/messages', () => ({
  onMessage: (type: string, listener: (message: object) => Promise<unknown>) => heard.on.set(type, listener),
}));
const wire = createFakeWire();
vi.stubGlobal('chrome', wire);
vi.stubGlobal('browser', wire);
const { createBackground } = await import('@/lib/services/background');

const SIGN_IN = 'https://www.amazon.co.jp/ap/signin';
const CONTENT: Sender = { id: 'haireta', url: SIGN_IN, frameId: 0, tab: { id: 7, incognito: false } };
const POPUP: Sender = { id: 'haireta', url: 'chrome-extension://haireta/popup.html' };
const COOKIES = [
  cookieOf({ name: 'session-id', value: 'broken' }),
  cookieOf({ name: 'lc-acbjp', value: 'ja_JP' }),
  cookieOf({ name: 'session-id', domain: '.amazon.com', value: 'other' }),
];

beforeEach(() => heard.on.clear());

/** A background over a fake browser in which tab 7 shows a sign-in. */
function setting({ openTabs = [7] } = {}) {
  const { answers, clock, jar, tabs, journalStore } = createWorld({
    cookies: COOKIES,
    tabs: { 7: { url: SIGN_IN, title: 'Sign-In', storeId: '0' } },
  });
  const action = fakeAction();
  const contentScript = fakeContentScript();
  const caseStorage = fakeCaseStorage();
  const later = fakeLaterStorage();
  const resets = fakeResetStorage();
  const deepStore = createFakeDeepStore();
  const listeners = new Map<string, (about: never) => void>();
  const done: string[] = [];
  const led: [number, string][] = [];
  const changed: number[] = [];
  const on = (event: string) => (listener: () => void) => void listeners.set(event, listener);
  const update: { since: number | null; isSeen: boolean; installed: number } = {
    since: null,
    isSeen: false,
    installed: 0,
  };
  let happened: (event: TrafficEvent) => void = () => {};
  const start = () =>
    createBackground({
      action,
      caseStorage,
      contentScript,
      jar,
      tabs,
      answers,
      journalStore,
      deepStore,
      siteStorage: createFakeSiteStorage(tabs),
      settingsStorage: fakeSettingsStorage({ language: 'en' }),
      hasPermission: async () => true,
      tabInfo: async (tabId) => {
        const tab = tabs.tabs.get(tabId);
        return tab === undefined ? null : aTabInfo({ tabId, url: tab.url });
      },
      openTabIds: async () => openTabs,
      activeTabId: async () => 7,
      async leadTo(tabId, url) {
        led.push([tabId, url]);
        return true;
      },
      openPrevention: async () => undefined,
      lifecycle: {
        onAlarm: (name, listener) => void listeners.set(`alarm ${name}`, listener),
        closeLocalStorage: async () => void done.push('closed'),
        onBrowserStart: on('startup'),
        onWindowRemoved: on('window removed'),
        onPermissionsAdded: on('permissions added'),
        onPermissionsRemoved: on('permissions removed'),
        addMenu: (_id, _title, _patterns, onClick) => void listeners.set('menu', () => onClick(7)),
      },
      update: {
        onOffered: on('update offered'),
        waitingSince: async () => update.since,
        note: async (counted) => {
          update.since = counted;
        },
        isSeen: async () => update.isSeen,
        install: () => {
          update.installed += 1;
          update.since = null;
        },
      },
      resumeAlarm: 'resume',
      countAlarm: 'count',
      laterAlarm: 'try-later',
      laterStorage: later.storage,
      resetStorage: resets,
      onTraffic(_patterns, listener) {
        listeners.set('traffic', () => {});
        happened = listener;
      },
      browserFacts: async () => ({
        brands: null,
        userAgent: '',
        buildId: null,
        strict: false,
        online: true,
      }),
      caseChanged: (tabId) => changed.push(tabId),
      clock,
      newId: () => 'case-1',
      browserLang: () => 'en',
      hintCss: { every: '.ha{}', coach: '' },
    });
  return {
    action,
    caseStorage,
    changed,
    clock,
    contentScript,
    update,
    deepStore,
    done,
    jar,
    journalStore,
    later,
    led,
    listeners,
    resets,
    start,
    tabs,
    keep: (tabId: number, of: Partial<Case>) =>
      caseStorage.write(tabId, { ...NOTHING_KEPT, case: aCase({ tabId, ...of }) }),
    happens: (event: TrafficEvent) => happened(event),
    ask: (type: string, data: unknown, sender: Sender) =>
      heard.on.get(type)?.({ type, data, sender }) ?? Promise.reject(new Error(`Nobody hears ${type}.`)),
    async fire(event: string) {
      const listener = listeners.get(event);
      if (listener === undefined) throw new Error(`Nobody listens to ${event}.`);
      Reflect.apply(listener, null, []);
      await settled();
    },
    cookies: () => jar.all().map(({ name, value, domain }) => `${domain} ${name}=${value}`),
  };
}

test('every listener is there before the first tick ends', () => {
  const to = setting();
  to.start();
  expect([...to.listeners.keys()].sort()).toEqual([
    'alarm count',
    'alarm resume',
    'alarm try-later',
    'menu',
    'permissions added',
    'permissions removed',
    'startup',
    'traffic',
    'update offered',
    'window removed',
  ]);
  expect([...heard.on.keys()].sort()).toEqual([
    'answer',
    'case',
    'deepClean',
    'hintAction',
    'observe',
    'reader',
    'remind',
    'runFix',
    'settings',
    'undo',
  ]);
});

describe('a start of the worker', () => {
  test('forgets closed tabs and old cases, keeps the others, and lets the script run where they are', async () => {
    const to = setting({ openTabs: [7, 8] });
    const old = to.clock.time - SILENCE_ENDS_CASE - 1;
    await to.keep(7, { lastSeenAt: to.clock.time });
    await to.keep(8, { lastSeenAt: old, store: 'amazon.com' });
    await to.keep(9, { lastSeenAt: to.clock.time, store: 'amazon.de' });
    to.start();
    await settled();
    expect(await to.caseStorage.tabIds()).toEqual([7]);
    expect(to.contentScript.registered.at(-1)?.map(({ domain }) => domain)).toEqual(['amazon.co.jp']);
  });

  test('keeps how far a reset got, of a case that is over, and drops what no longer counts', async () => {
    const to = setting({ openTabs: [7, 8] });
    const at = to.clock.time;
    const reset = { store: 'amazon.co.jp', progress: 'typing', at } as const;
    const of = aCase({ tabId: 7, lastSeenAt: at - SILENCE_ENDS_CASE - 1 });
    const press = { state: 'sign-in-password', step: 2, led: 'in', heard: true } as const;
    const submit = { ...press, at: at - SILENCE_ENDS_CASE - 1 };
    await to.caseStorage.write(7, { ...NOTHING_KEPT, case: of, submit, reset });
    await to.caseStorage.write(8, { ...NOTHING_KEPT, submit: { ...press, at }, reset: { ...reset, at: 0 } });
    await to.resets.write({ store: 'amazon.co.jp', storeId: '0' }, { ...reset, progress: 'saved' });
    const old = { store: 'amazon.com', progress: 'saved', at: at - RESET_COUNTS_FOR - 1 } as const;
    await to.resets.write({ store: 'amazon.com', storeId: '0' }, old);
    to.start();
    await settled();
    expect(await to.caseStorage.read(7)).toEqual({ ...NOTHING_KEPT, reset });
    expect(await to.caseStorage.read(8)).toEqual({ ...NOTHING_KEPT, submit: { ...press, at } });
    expect([...to.resets.kept.keys()]).toEqual(['amazon.co.jp:0']);
  });

  test('finishes a clear that the browser’s end cut off', async () => {
    const to = setting();
    await to.journalStore.writeUnfinished({
      store: 'amazon.co.jp',
      storeId: '0',
      step: 'removing',
      kind: 'clear',
    });
    to.start();
    await settled();
    expect([to.cookies(), to.journalStore.unfinished]).toEqual([
      ['.amazon.co.jp lc-acbjp=ja_JP', '.amazon.com session-id=other'],
      null,
    ]);
  });

  test.each(['co.jp', 'com', 'shop.example'])(
    'closes local storage first, and drops a line about %s, which is no store',
    async (store) => {
      const to = setting();
      const read = to.journalStore.readUnfinished;
      to.journalStore.readUnfinished = () => {
        to.done.push('read');
        return read();
      };
      await to.journalStore.writeUnfinished({ store, storeId: '0', kind: 'clear', step: 'removing' });
      to.start();
      await settled();
      expect(to.done.slice(0, 2)).toEqual(['closed', 'read']);
      expect([to.cookies(), to.journalStore.unfinished, await to.journalStore.snapshotScopes()]).toEqual([
        COOKIES.map(({ name, value, domain }) => `${domain} ${name}=${value}`),
        null,
        [],
      ]);
    },
  );

  test('finishes a deep clean that a killed worker left', async () => {
    const to = setting();
    const counts = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };
    await to.deepStore.write({
      store: 'amazon.co.jp',
      storeId: '0',
      alsoStores: [],
      startedAt: 0,
      step: 'removing',
      pages: [],
      away: [],
      origins: [],
      result: { reach: 'all', before: counts, after: null, leftOut: 0, tabsHeld: 0, resumed: false },
    });
    to.start();
    await settled();
    expect([...to.deepStore.all.values()]).toMatchObject([{ step: 'done', result: { resumed: true } }]);
  });

  test('lets an update in once nothing can be put back, and nobody reads a page of ours', async () => {
    const to = setting();
    to.start();
    await to.ask('runFix', { tabId: 7, fix: 'clear-cookies', alsoTabs: [] }, POPUP);
    await to.fire('update offered');
    expect([to.update.installed, to.journalStore.counting]).toEqual([0, true]);
    to.update.isSeen = true;
    await to.ask('undo', { tabId: 7 }, POPUP);
    await settled();
    expect([to.update.installed, to.journalStore.counting]).toEqual([0, true]);
    to.update.isSeen = false;
    await to.fire('alarm count');
    expect([to.update.installed, to.journalStore.counting]).toEqual([1, false]);
  });

  test('holds an update no longer than a day, and never lets it into a running clear', async () => {
    const to = setting();
    to.start();
    await to.ask('runFix', { tabId: 7, fix: 'clear-cookies', alsoTabs: [] }, POPUP);
    await to.fire('update offered');
    to.clock.pass(UNDO_KEPT_FOR - 1);
    await to.ask('runFix', { tabId: 7, fix: 'clear-cookies', alsoTabs: [] }, POPUP);
    await settled();
    expect(to.update.installed).toBe(0);
    to.clock.pass(1);
    await to.fire('alarm count');
    expect(to.update.installed).toBe(1);
  });

  test('tells who waits that it is worth trying again', async () => {
    const to = setting();
    const [store, kind] = ['amazon.com', 'service'] as const;
    to.later.kept.set(store, { store, kind, dueAt: to.clock.time });
    to.start();
    await settled();
    expect(to.action.ofAll.at(-1)?.title).toContain(store);
    expect(await to.ask('remind', { tabId: 7, ask: { do: 'see' } }, POPUP)).toMatchObject({
      due: { store, kind },
    });
  });

  test('answers although storage is broken', async () => {
    const to = setting();
    to.caseStorage.tabIds = () => Promise.reject(new Error('storage is corrupt'));
    to.start();
    expect(await to.ask('settings', { change: {} }, POPUP)).toMatchObject({ lang: 'en' });
  });
});

describe('from a loop to being in and back', () => {
  async function loop(to: ReturnType<typeof setting>) {
    to.start();
    const views: unknown[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const press = { state: 'sign-in-password', typing: null };
      await to.ask('observe', { event: 'press', press }, CONTENT);
      views.push(await to.ask('observe', observed(), CONTENT));
    }
    return views;
  }

  test('the second time round there is a hint, and its button opens the popup of this tab', async () => {
    const to = setting();
    expect(await loop(to)).toMatchObject([null, { kind: 'cause', state: 'sign-in-password' }]);
    await to.ask('hintAction', { action: 'primary', state: 'sign-in-password', at: null }, CONTENT);
    expect(to.action.opened).toEqual([7]);
  });

  test('the popup offers the clear with its counts, runs it, and puts everything back', async () => {
    const to = setting();
    await loop(to);
    expect(await to.ask('case', { tabId: 7 }, POPUP)).toMatchObject({
      kind: 'case',
      findings: [{ cause: 'stale-cookies', verdict: 'likely' }],
      clear: { goes: 1, lost: 0, stays: 1, otherTabs: [] },
      undo: null,
    });

    const run = { tabId: 7, fix: 'clear-cookies', alsoTabs: [] };
    expect(await to.ask('runFix', run, POPUP)).toMatchObject({ done: true, clear: { removed: 1, kept: 1 } });
    expect(to.cookies()).toEqual(['.amazon.co.jp lc-acbjp=ja_JP', '.amazon.com session-id=other']);
    expect(to.tabs.tabs.get(7)?.url).toContain('https://www.amazon.co.jp/ap/signin?openid.');
    expect(await to.ask('case', { tabId: 7 }, POPUP)).toMatchObject({
      lastFix: { fix: 'clear-cookies', outcome: 'pending' },
      lastClear: { removed: 1 },
      undo: { cookies: 1, signedInSince: false },
    });

    const solved = await to.ask('observe', observed({ state: 'signed-in' }), CONTENT);
    expect(solved).toMatchObject({ kind: 'solved' });
    expect(await to.ask('case', { tabId: 7 }, POPUP)).toMatchObject({
      solved: true,
      lastFix: { outcome: 'solved' },
      undo: { cookies: 1, signedInSince: true },
    });

    expect(await to.ask('undo', { tabId: 7 }, POPUP)).toEqual({
      done: true,
      undo: { restored: 1, expired: 0, refused: 0 },
    });
    expect(to.cookies()).toContain('.amazon.co.jp session-id=broken');
    expect(await to.ask('undo', { tabId: 7 }, POPUP)).toMatchObject({ done: false, why: 'nothing-to-undo' });
  });

  test('a private window has its case, and nothing to clear', async () => {
    const to = setting();
    to.start();
    const sender = { ...CONTENT, tab: { id: 7, incognito: true } };
    expect(await to.ask('observe', observed({ state: 'wrong-password' }), sender)).toMatchObject({
      kind: 'cause',
    });
  });
});

test('a hint leads to the official page of its own store', async () => {
  const to = setting();
  to.start();
  await to.ask('observe', observed({ state: 'wrong-password', triesLeft: 1 }), CONTENT);
  await to.ask('hintAction', { action: 'primary', state: 'wrong-password', at: null }, CONTENT);
  expect(to.led.map(([tabId, url]) => [tabId, new URL(url).host, new URL(url).pathname])).toEqual([
    [7, 'www.amazon.co.jp', '/ap/forgotpassword'],
  ]);
});

describe('an answer without a page', () => {
  async function answered(url: string, status: number, to = setting()) {
    to.start();
    const request = { requestId: '1', tabId: 7, url, at: to.clock.time };
    const cookies = { set: [], dropped: [] };
    to.happens({ ...request, kind: 'sent' });
    to.happens({ ...request, kind: 'answered', status, date: null, retryAfter: null, cookies });
    to.happens({ ...request, kind: 'completed' });
    await settled();
    return to;
  }

  test.each([
    [503, 'service-trouble'],
    [404, 'expired-page'],
  ])('of status %i becomes a case, and the icon says so', async (status, cause) => {
    const to = await answered(SIGN_IN, status);
    expect(to.clock.waited).toContain(1000);
    expect(to.action.says.get(7)?.text).toBe('!');
    expect(await to.ask('case', { tabId: 7 }, POPUP)).toMatchObject({ findings: [{ cause }] });
  });

  test.each(['/ap/maplanding?a=1', '/-/en/ap/maplanding'])(
    'that ends the sign-in of an app is no trouble: %s',
    async (path) => {
      const to = await answered(new URL(path, SIGN_IN).href, 404);
      expect(to.action.says.get(7)?.text).not.toBe('!');
      expect(await to.ask('case', { tabId: 7 }, POPUP)).toMatchObject({ kind: 'nothing-seen' });
    },
  );

  test.each(['/ap/maplanding?a=1', '/-/en/ap/maplanding'])(
    'that ends the sign-in of an app ends what was told before: %s',
    async (path) => {
      const to = setting();
      const now = to.clock.time;
      const observations = [anObservation({ state: 'wrong-password', at: now })];
      await to.keep(7, { observations, lastSeenAt: now });
      await answered(new URL(path, SIGN_IN).href, 404, to);
      expect(await to.ask('case', { tabId: 7 }, POPUP)).toMatchObject({
        kind: 'nothing-seen',
        state: 'app-return',
      });
    },
  );
});

test('when a window closes, the cases of its tabs go', async () => {
  const to = setting({ openTabs: [] });
  to.start();
  await settled();
  await to.keep(7, { observations: [anObservation()] });
  await to.fire('window removed');
  expect(await to.caseStorage.tabIds()).toEqual([]);
});

test('the menu opens the popup', async () => {
  const to = setting();
  to.start();
  await to.fire('menu');
  expect(to.action.opened).toEqual([7]);
});

test('a permission that was given leads on: the page is looked at, and the popup is back', async () => {
  const to = setting();
  to.start();
  await to.fire('permissions added');
  expect([to.contentScript.looked, to.action.opened]).toEqual([[7], [7]]);
});
