import { storage } from '@wxt-dev/storage';
import type { TabMemory } from '@/lib/model/case';
import { caseSchema, parseOrNull, submitSchema, typedSchema } from './stored';

const CASE = 'session:case:';
const SUBMIT = 'session:submit:';
const TYPED = 'session:typed:';

/** Cases, waiting submits and how they were typed, by tab, in `storage.session`: they survive the worker and end with the browser. */
export const caseStorage = {
  /** What is kept of a tab; stored state that does not match its schema is treated as absent. */
  async read(tabId: number): Promise<TabMemory> {
    const [stored, submit, typed] = await Promise.all([
      storage.getItem<unknown>(`${CASE}${tabId}`),
      storage.getItem<unknown>(`${SUBMIT}${tabId}`),
      storage.getItem<unknown>(`${TYPED}${tabId}`),
    ]);
    return {
      case: parseOrNull(caseSchema, stored),
      submit: parseOrNull(submitSchema, submit),
      typed: parseOrNull(typedSchema, typed),
    };
  },

  async write(tabId: number, memory: TabMemory): Promise<void> {
    await Promise.all([
      storage.setItem(`${CASE}${tabId}`, memory.case),
      storage.setItem(`${SUBMIT}${tabId}`, memory.submit),
      storage.setItem(`${TYPED}${tabId}`, memory.typed),
    ]);
  },

  async remove(tabId: number): Promise<void> {
    await storage.removeItems([`${CASE}${tabId}`, `${SUBMIT}${tabId}`, `${TYPED}${tabId}`]);
  },

  /** Tabs of which something is kept. */
  async tabIds(): Promise<number[]> {
    const keys = Object.keys(await storage.snapshot('session'));
    const ids = keys
      .map((key) => /^(?:case|submit|typed):(\d+)$/.exec(key)?.[1])
      .filter((id) => id !== undefined);
    return [...new Set(ids)].map(Number);
  },
};

export type CaseStorage = typeof caseStorage;
