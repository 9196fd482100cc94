import { type Case, NOTHING_KEPT, type Reset, type TabMemory } from '@/lib/model/case';
import type { HintView } from '@/lib/model/hint-view';
import type { Seen } from '@/lib/model/seen';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import type { Action } from '@/lib/platform/action';
import type { CaseStorage } from '@/lib/platform/case-storage';
import type { ContentScript } from '@/lib/platform/content-script';
import type { ResetStorage } from '@/lib/platform/reset-storage';
import type { SettingsStorage } from '@/lib/platform/settings-storage';
import type { TabInfo } from '@/lib/platform/tab-info';
import { createBadge } from '@/lib/services/badge';
import { createCaseChanges } from '@/lib/services/case-changes';
import { createCaseStore } from '@/lib/services/case-store';
import { createSettingsService } from '@/lib/services/settings-service';
import { createStoreScripts } from '@/lib/services/store-scripts';

/** Cases in memory. Stores copies, and each access takes a turn, as a browser's does. */
export function fakeCaseStorage(): CaseStorage & { kept: Map<number, string> } {
  const kept = new Map<number, string>();
  const aTurn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    kept,
    async read(tabId) {
      const text = kept.get(tabId);
      await aTurn();
      return text === undefined ? NOTHING_KEPT : JSON.parse(text);
    },
    async write(tabId, memory: TabMemory) {
      await aTurn();
      if (Object.values(memory).every((part) => part === null)) kept.delete(tabId);
      else kept.set(tabId, JSON.stringify(memory));
    },
    async remove(tabId) {
      kept.delete(tabId);
    },
    tabIds: async () => [...kept.keys()],
  };
}

/** Finished resets in memory, by store and cookie store. */
export function fakeResetStorage(): ResetStorage & { kept: Map<string, Reset> } {
  const kept = new Map<string, Reset>();
  const keyOf = ({ store, storeId }: Parameters<ResetStorage['read']>[0]) => `${store}:${storeId}`;
  return {
    kept,
    read: async (place) => kept.get(keyOf(place)) ?? null,
    async write(place, reset) {
      kept.set(keyOf(place), reset);
    },
    async sweep(isOver) {
      for (const [key, reset] of kept) if (isOver(reset)) kept.delete(key);
    },
  };
}

/** Lets everything that was begun come to its end: nothing in these fakes takes more turns. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The icon: what it says of each tab, and for which tabs the popup was opened. */
export function fakeAction(): Action & {
  says: Map<number, { text: string; title: string }>;
  opened: number[];
  /** What it said of every other tab, each time. */
  ofAll: { text: string; title: string }[];
} {
  const says = new Map<number, { text: string; title: string }>();
  const opened: number[] = [];
  const ofAll: { text: string; title: string }[] = [];
  return {
    says,
    opened,
    ofAll,
    async setBadge(tabId, text, title) {
      says.set(tabId, { text, title });
    },
    async setBadgeOfAll(text, title) {
      ofAll.push({ text, title });
    },
    async openPopup(tabId) {
      opened.push(tabId);
    },
  };
}

type Registered = Parameters<ContentScript['registerFor']>[0];

/** The content script: what the page in front shows, what was drawn there, and for which stores it was registered. */
export function fakeContentScript(): ContentScript & {
  front: Seen | null;
  looked: number[];
  joined: unknown[];
  hints: [tabId: number, view: HintView | null][];
  registered: Registered[];
} {
  const hints: [number, HintView | null][] = [];
  const looked: number[] = [];
  const joined: unknown[] = [];
  const registered: Registered[] = [];
  return {
    front: null,
    looked,
    joined,
    hints,
    registered,
    async look(tabId) {
      looked.push(tabId);
      return this.front;
    },
    async join(...asked) {
      joined.push(asked);
    },
    async hint(...drawn) {
      hints.push(drawn);
    },
    async registerFor(stores) {
      registered.push(stores);
    },
  };
}

/** Cases of tabs, and who hears of their changes. */
export function fakeCases(now: () => number) {
  const action = fakeAction();
  const contentScript = fakeContentScript();
  const storage = fakeCaseStorage();
  const cases = createCaseStore(storage);
  const settings = createSettingsService(fakeSettingsStorage({ language: 'en' }), () => 'en', {
    every: '.ha{}',
    coach: '',
  });
  const changed: number[] = [];
  const changes = createCaseChanges({
    cases,
    badge: createBadge(action, settings),
    scripts: createStoreScripts(cases, contentScript, now),
    changed: (tabId) => changed.push(tabId),
    now,
  });
  const caseOf = async (tabId = 7): Promise<Case | null> => (await cases.read(tabId)).case;
  return { action, contentScript, storage, cases, settings, changed, changes, caseOf };
}

/** Settings in memory, with every value that was written. */
export function fakeSettingsStorage(
  settings: Partial<Settings> = {},
): SettingsStorage & { written: Settings[] } {
  const written: Settings[] = [];
  return {
    written,
    read: async () => written.at(-1) ?? { ...DEFAULT_SETTINGS, ...settings },
    async write(next) {
      written.push(next);
    },
  };
}

/** What the browser tells of a tab of a store, changed by `change`. */
export function aTabInfo(change: Partial<TabInfo> = {}): TabInfo {
  return {
    tabId: 7,
    windowId: 1,
    url: 'https://www.amazon.co.jp/ap/signin',
    private: false,
    storeId: '0',
    ...change,
  };
}
