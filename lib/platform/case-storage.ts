import { storage } from '@wxt-dev/storage';
import { NOTHING_KEPT, type TabMemory } from '@/lib/model/case';
import { parseOrNull, tabMemorySchema } from './stored';

const TAB = 'tab:';
/** What the popup asks again of a tab goes with it. */
const OF_A_TAB = /^(?:tab|question):(\d+)$/;

/** What is kept of each tab, in `storage.session`: it survives the worker, but neither the browser nor an update. */
export const caseStorage = {
  /** What is kept of a tab. A part that does not match its schema counts as absent. */
  async read(tabId: number): Promise<TabMemory> {
    return parseOrNull(tabMemorySchema, await storage.getItem<unknown>(keyOf(tabId))) ?? NOTHING_KEPT;
  },

  async write(tabId: number, memory: TabMemory): Promise<void> {
    const isEmpty = Object.values(memory).every((part) => part === null);
    await storage.setItem(keyOf(tabId), isEmpty ? null : memory);
  },

  async remove(tabId: number): Promise<void> {
    await storage.removeItems([keyOf(tabId), `session:question:${tabId}`]);
  },

  /** Tabs of which something is kept. */
  async tabIds(): Promise<number[]> {
    const keys = Object.keys(await storage.snapshot('session'));
    const ids = keys.flatMap((key) => OF_A_TAB.exec(key)?.[1] ?? []).map(Number);
    return [...new Set(ids)];
  },
};

export type CaseStorage = typeof caseStorage;

function keyOf(tabId: number): `session:${string}` {
  return `session:${TAB}${tabId}`;
}
