import type { DeepStore } from '@/lib/model/deep-clean';
import type { JournalStore } from '@/lib/model/ports';
import type { Scope } from '@/lib/model/site-data';
import { storeByDomain } from '@/lib/sites/registry';

/**
 * What clears left behind, of stores that a pack describes. Whatever else stands there, an update or somebody else left it:
 * nothing is done for it, and it goes as it is read. Of something on its way that is told on a page of the store.
 */
export function knownJournal(kept: JournalStore): JournalStore {
  return {
    ...kept,
    readJournal: () =>
      knownOr(kept.readJournal(), async ({ store }) => {
        await kept.noteStopped(store);
        await kept.writeJournal(null);
      }),
    readUnfinished: () =>
      knownOr(kept.readUnfinished(), async ({ store }) => {
        await kept.noteStopped(store);
        await kept.writeUnfinished(null);
      }),
    snapshotScopes: () => knownScopes(kept.snapshotScopes(), kept.dropSnapshot),
    // Marks of what is gone go by themselves.
    lostCopies: async () => (await kept.lostCopies()).filter(({ store }) => isKnown(store)),
  };
}

/** The same for deep cleans. One whose other stores are not all known is none. */
export function knownDeep(kept: DeepStore): DeepStore {
  return {
    ...kept,
    async read(scope) {
      const record = await kept.read(scope);
      if (record === null || [record.store, ...record.alsoStores].every(isKnown)) return record;
      await kept.drop(scope);
      return null;
    },
    scopes: () => knownScopes(kept.scopes(), kept.drop),
  };
}

function isKnown(domain: string): boolean {
  return storeByDomain(domain) !== null;
}

async function knownOr<T extends Scope>(
  read: Promise<T | null>,
  drop: (found: T) => Promise<void>,
): Promise<T | null> {
  const found = await read;
  if (found === null || isKnown(found.store)) return found;
  await drop(found);
  return null;
}

async function knownScopes(read: Promise<Scope[]>, drop: (scope: Scope) => Promise<void>): Promise<Scope[]> {
  const all = await read;
  await Promise.all(all.filter(({ store }) => !isKnown(store)).map(drop));
  return all.filter(({ store }) => isKnown(store));
}
