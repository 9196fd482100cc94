import type { Answers, Clock, JournalStore, TabsPort } from '../../lib/model/ports.ts';
import type { Journal, Scope, Snapshot, Unfinished } from '../../lib/model/site-data.ts';
import type { CookieRules } from '../../lib/model/site-pack.ts';
import { createFakeJar, type FakeJar, type FakeJarOptions } from './fake-jar.ts';

/** Rules as a pack has them for this store. */
export const rulesOf = (store: string): CookieRules => ({
  keep: ['lc-*', 'i18n-prefs'],
  foreign: ['aws*'],
  notForeign: ['aws-waf-token'],
  foreignHosts: [`aws.${store}`],
  ownHosts: [`www.${store}`, store, `account-status.${store}`],
  known: ['session-id'],
  signIn: ['at-acbjp'],
  usedMark: 'x-acbjp',
  session: ['session-id*'],
});

export interface FakeTab {
  url: string;
  title: string;
  storeId: string;
  /** The page asks to stay. */
  holds?: boolean;
  /** What the page does while it unloads. */
  onUnload?: () => void;
}

export interface FakeTabs extends TabsPort {
  tabs: Map<number, FakeTab>;
  /** `leave 1`, `open 1 https://…`, in order. */
  log: string[];
}

export function createFakeTabs(tabs: Record<number, FakeTab>): FakeTabs {
  const known = new Map(Object.entries(tabs).map(([id, tab]) => [Number(id), { ...tab }]));
  const log: string[] = [];
  return {
    tabs: known,
    log,
    async ofStore({ store, storeId }) {
      return [...known].flatMap(([tabId, { url, title, storeId: of }]) => {
        const host = url.startsWith('https:') ? new URL(url).hostname : '';
        const ours = of === storeId && (host === store || host.endsWith(`.${store}`));
        return ours ? [{ tabId, url, title }] : [];
      });
    },
    async leave(tabId) {
      log.push(`leave ${tabId}`);
      const tab = known.get(tabId);
      if (tab === undefined) return 'gone';
      if (tab.holds) return 'held';
      if (tab.url !== 'about:blank') tab.onUnload?.();
      tab.url = 'about:blank';
      return 'left';
    },
    async open(tabId, url) {
      log.push(`open ${tabId} ${url}`);
      const tab = known.get(tabId);
      if (tab === undefined) return false;
      tab.url = url;
      return true;
    },
  };
}

export interface FakeJournalStore extends JournalStore {
  journal: Journal | null;
  unfinished: Unfinished | null;
  snapshots: Map<string, Snapshot>;
  alarm: boolean;
  /** Every line that ever stood in the storage that outlives the browser. */
  lines: Unfinished[];
  /** Marks of copies, in the same storage. */
  marks: Map<string, Scope>;
  counting: boolean;
  stopped: string[];
  /** What a closed browser forgets, and what an update of ours does. */
  endSession(by: 'browser' | 'update'): void;
}

/** Stores copies, as a browser does. `fails` says which write finds no room. */
export function createFakeJournalStore(
  fails: (what: 'journal' | 'snapshot' | 'unfinished') => boolean = () => false,
): FakeJournalStore {
  const key = ({ store, storeId }: Scope) => `${store}:${storeId}`;
  const room = (what: Parameters<typeof fails>[0]) => {
    if (fails(what)) throw new Error('QUOTA_BYTES quota exceeded');
  };
  const state: FakeJournalStore = {
    journal: null,
    unfinished: null,
    snapshots: new Map(),
    alarm: false,
    lines: [],
    marks: new Map(),
    counting: false,
    stopped: [],
    endSession(by) {
      if (by === 'browser') state.marks.clear();
      state.journal = null;
      state.snapshots.clear();
      state.alarm = false;
    },
    readJournal: async () => structuredClone(state.journal),
    async writeJournal(journal) {
      if (journal !== null) room('journal');
      state.journal = structuredClone(journal);
    },
    readSnapshot: async (scope) => structuredClone(state.snapshots.get(key(scope)) ?? null),
    async writeSnapshot(snapshot) {
      room('snapshot');
      state.snapshots.set(key(snapshot), structuredClone(snapshot));
      const { store, storeId, cookies } = snapshot;
      if (cookies.length > 0) state.marks.set(key(snapshot), { store, storeId });
      else state.marks.delete(key(snapshot));
    },
    async dropSnapshot(scope) {
      state.marks.delete(key(scope));
      state.snapshots.delete(key(scope));
    },
    hasCopies: async () => state.marks.size > 0,
    lostCopies: async () => [...state.marks.values()].filter((scope) => !state.snapshots.has(key(scope))),
    async forgetLost() {
      for (const each of state.marks.keys()) if (!state.snapshots.has(each)) state.marks.delete(each);
    },
    snapshotScopes: async () =>
      [...state.snapshots.values()].map(({ store, storeId }) => ({ store, storeId })),
    readUnfinished: async () => structuredClone(state.unfinished),
    async writeUnfinished(unfinished) {
      if (unfinished !== null) {
        room('unfinished');
        state.lines.push(structuredClone(unfinished));
      }
      state.unfinished = structuredClone(unfinished);
    },
    async setResumeAlarm(on) {
      state.alarm = on;
    },
    stoppedStores: async () => [...state.stopped],
    async noteStopped(store) {
      state.stopped.push(store);
    },
    async setCountAlarm(on) {
      state.counting = on;
    },
  };
  return state;
}

export interface FakeClock extends Clock {
  /** By the clock on the wall: setting it is no passing of time. */
  time: number;
  waited: number[];
  pass(ms: number): void;
}

/** Waiting takes no time and moves the clock. */
export function createFakeClock(time = Date.UTC(2026, 10, 24)): FakeClock {
  let counted = 0;
  const clock: FakeClock = {
    time,
    waited: [],
    now: () => clock.time,
    counted: async () => counted,
    pass(ms) {
      clock.time += ms;
      counted += ms;
    },
    async wait(ms) {
      clock.waited.push(ms);
      clock.pass(ms);
    },
  };
  return clock;
}

/** The ports of a clear, with what stands behind them. */
export interface World {
  jar: FakeJar;
  tabs: FakeTabs;
  answers: Answers;
  journalStore: FakeJournalStore;
  clock: FakeClock;
  rulesOf(store: string): CookieRules;
  over(): void;
}

export interface WorldWish extends Omit<FakeJarOptions, 'now'> {
  tabs?: Record<number, FakeTab>;
  /** Which write finds no room. */
  fails?: Parameters<typeof createFakeJournalStore>[0];
  time?: number;
}

/** A browser with these cookies and tabs, in which nothing is under way. */
export function createWorld({ tabs = {}, fails, time, ...jar }: WorldWish): World {
  const clock = createFakeClock(time);
  return {
    clock,
    jar: createFakeJar({ now: () => clock.time, ...jar }),
    tabs: createFakeTabs(tabs),
    answers: { listen: () => ({ last: async () => 0, end: () => undefined }) },
    journalStore: createFakeJournalStore(fails),
    rulesOf,
    over: () => undefined,
  };
}

/**
 * The same ports, dying at their `at`-th call (from 1): from then on nothing answers and nothing happens,
 * as when a worker is killed. With `effect` that call still reaches the browser. `died` resolves at death.
 */
export function mortal<P extends object>(
  ports: P,
  at: number,
  effect: boolean,
): { ports: P; died: Promise<'died'> } {
  let calls = 0;
  let die: (value: 'died') => void = () => {};
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  function call(member: () => unknown): unknown {
    calls += 1;
    if (calls < at) return member();
    if (calls === at) {
      if (effect) member();
      die('died');
    }
    return new Promise(() => {});
  }
  function wrap<T extends object>(port: T): T {
    return new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        // What answers at once is no call to the browser.
        if (name === 'now' || name === 'rulesOf' || name === 'over') return member;
        if (typeof member === 'function')
          return (...args: unknown[]) => call(() => Reflect.apply(member, target, args));
        return typeof member === 'object' && member !== null ? wrap(member) : member;
      },
    });
  }
  return { ports: wrap(ports), died };
}
