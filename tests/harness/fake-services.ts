import type { TabMemory } from '@/lib/model/case';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import type { Action } from '@/lib/platform/action';
import type { CaseStorage } from '@/lib/platform/case-storage';
import type { ContentScript } from '@/lib/platform/content-script';
import type { SettingsStorage } from '@/lib/platform/settings-storage';
import type { TabInfo } from '@/lib/platform/tab-info';

/** Cases in memory. Stores copies, and each access takes a turn, as a browser's does. */
export function fakeCaseStorage(): CaseStorage & { kept: Map<number, string> } {
  const kept = new Map<number, string>();
  const aTurn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    kept,
    async read(tabId) {
      const text = kept.get(tabId);
      await aTurn();
      return text === undefined ? { case: null, submit: null, typed: null } : JSON.parse(text);
    },
    async write(tabId, memory: TabMemory) {
      await aTurn();
      kept.set(tabId, JSON.stringify(memory));
    },
    async remove(tabId) {
      kept.delete(tabId);
    },
    tabIds: async () => [...kept.keys()],
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

/** The content script: for which stores it was registered, each time. */
export function fakeContentScript(): ContentScript & { registered: Registered[] } {
  const registered: Registered[] = [];
  return {
    registered,
    look: async () => null,
    async hint() {},
    async registerFor(stores) {
      registered.push(stores);
    },
  };
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
