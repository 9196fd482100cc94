import { describe, expect, test, vi } from 'vitest';
import type { Journal } from '@/lib/model/site-data';
import { knownDeep, knownJournal } from '@/lib/services/known-records';
import { createWorld } from '../../harness/fake-clearing';
import { createFakeDeepStore } from '../../harness/fake-site-storage';

/** Not a store of any pack, though stores lie under it, or it lies under one. */
const UNKNOWN = ['co.jp', 'com', 'shop.example', 'www.amazon.co.jp', 'evil-amazon.com', ''];
const STORE = 'amazon.co.jp';

function stores() {
  const { journalStore } = createWorld({ cookies: [], tabs: {} });
  return { journalStore, known: knownJournal(journalStore) };
}

function aJournal(store: string): Journal {
  const counts = { planned: 0, kept: 0, tabsHeld: 0, late: 0 };
  return { store, storeId: '0', kind: 'clear', startedAt: 0, step: 'removing', tabs: [], ...counts };
}

describe('a line about a store', () => {
  test.each(UNKNOWN)('%s, which no pack describes, goes as it is read', async (store) => {
    const { journalStore, known } = stores();
    await journalStore.writeJournal(aJournal(store));
    await journalStore.writeUnfinished({ store, storeId: '0', kind: 'clear', step: 'removing' });
    await journalStore.writeSnapshot({
      ...{
        store,
        storeId: '0',
        takenAt: 0,
        cookies: [],
        lost: 0,
        signedInSince: false,
        result: null,
        cutOff: null,
      },
    });
    expect([await known.readJournal(), await known.readUnfinished(), await known.snapshotScopes()]).toEqual([
      ...[null, null, []],
    ]);
    expect([
      await journalStore.readJournal(),
      await journalStore.readUnfinished(),
      await journalStore.snapshotScopes(),
    ]).toEqual([null, null, []]);
  });

  test('that tells of a copy that is gone tells of stores alone', async () => {
    const { journalStore } = stores();
    const scopes = [STORE, ...UNKNOWN].map((store) => ({ store, storeId: '0' }));
    const known = knownJournal({ ...journalStore, lostCopies: async () => scopes });
    expect(await known.lostCopies()).toEqual([{ store: STORE, storeId: '0' }]);
  });

  test('of a pack stays as it is', async () => {
    const { journalStore, known } = stores();
    await journalStore.writeJournal(aJournal(STORE));
    await journalStore.writeUnfinished({ store: STORE, storeId: '0', kind: 'clear', step: 'removing' });
    expect(await known.readJournal()).toEqual(aJournal(STORE));
    expect(await known.readUnfinished()).toMatchObject({ store: STORE });
  });
});

describe('the record of a deep clean', () => {
  const counts = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };
  const record = (store: string, alsoStores: string[] = []) => ({
    ...{ store, storeId: '0', alsoStores, startedAt: 0, step: 'removing' as const, pages: [], away: [] },
    origins: [],
    result: { reach: 'all' as const, before: counts, after: null, leftOut: 0, tabsHeld: 0, resumed: false },
  });

  test.each([
    [STORE, [], true],
    [STORE, ['amazon.com'], true],
    [STORE, ['co.jp'], false],
    ['co.jp', [], false],
  ])('of %s and %j: known %s', async (store, alsoStores, isKnown) => {
    const deepStore = createFakeDeepStore();
    const [scope, drop] = [{ store, storeId: '0' }, vi.spyOn(deepStore, 'drop')];
    await deepStore.write(record(store, alsoStores));
    const read = await knownDeep(deepStore).read(scope);
    expect(read).toEqual(isKnown ? record(store, alsoStores) : null);
    expect(drop).toHaveBeenCalledTimes(isKnown ? 0 : 1);
    expect(await knownDeep(deepStore).scopes()).toEqual(isKnown ? [scope] : []);
  });
});
