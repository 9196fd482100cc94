import { NOTHING_KEPT, type TabMemory } from '@/lib/model/case';
import type { CaseStorage } from '@/lib/platform/case-storage';
import { storeByDomain } from '@/lib/sites/registry';

/** Cases by tab. Changes to one tab run one at a time, so that no message overwrites another's work. */
export interface CaseStore {
  read(tabId: number): Promise<TabMemory>;
  /** Reads, changes and writes in one step. Resolves to what the change returned. */
  update<T extends { memory: TabMemory }>(tabId: number, change: (memory: TabMemory) => T): Promise<T>;
  remove(tabId: number): Promise<void>;
  all(): Promise<TabMemory[]>;
}

export function createCaseStore(storage: CaseStorage): CaseStore {
  const queues = new Map<number, Promise<unknown>>();
  /** What found no room in the storage: it counts as long as the worker lives. */
  const unsaved = new Map<number, TabMemory>();

  function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
    const before = queues.get(tabId) ?? Promise.resolve();
    const mine = before.then(work, work);
    queues.set(tabId, mine);
    const tidy = () => {
      if (queues.get(tabId) === mine) queues.delete(tabId);
    };
    mine.then(tidy, tidy);
    return mine;
  }

  const read = async (tabId: number) =>
    withKnownStore(unsaved.get(tabId) ?? (await storage.read(tabId).catch(() => NOTHING_KEPT)));

  async function write(tabId: number, memory: TabMemory): Promise<void> {
    try {
      await storage.write(tabId, memory);
      unsaved.delete(tabId);
    } catch {
      unsaved.set(tabId, memory);
    }
  }

  return {
    read: (tabId) => inTurn(tabId, () => read(tabId)),
    update: (tabId, change) =>
      inTurn(tabId, async () => {
        const before = await read(tabId);
        const changed = change(before);
        if (changed.memory !== before) await write(tabId, changed.memory);
        return changed;
      }),
    remove: (tabId) =>
      inTurn(tabId, () => {
        unsaved.delete(tabId);
        return storage.remove(tabId);
      }),
    async all() {
      const ids = new Set([...(await storage.tabIds()), ...unsaved.keys()]);
      return Promise.all([...ids].map(read));
    },
  };
}

/** Drops a case and a reset whose store no pack describes anymore. */
function withKnownStore(memory: TabMemory): TabMemory {
  const { case: of, reset } = memory;
  const isKnown = of === null || storeByDomain(of.store)?.pack.id === of.site;
  const isResetKnown = reset === null || storeByDomain(reset.store) !== null;
  if (isKnown && isResetKnown) return memory;
  return { ...memory, case: isKnown ? of : null, reset: isResetKnown ? reset : null };
}
