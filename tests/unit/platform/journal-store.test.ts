import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Journal, Snapshot, Unfinished } from '@/lib/model/site-data';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';
import { cookieOf } from '../../harness/fake-jar';

const SCOPE = { store: 'amazon.co.jp', storeId: 'firefox-container-1' };
const JOURNAL: Journal = {
  ...SCOPE,
  kind: 'clear',
  startedAt: 1,
  step: 'removing',
  tabs: [{ tabId: 1, returnTo: 'https://www.amazon.co.jp/' }],
  planned: 2,
  kept: 1,
  tabsHeld: 0,
  late: 0,
};
const SNAPSHOT: Snapshot = {
  ...SCOPE,
  takenAt: 1,
  cookies: [
    cookieOf({ storeId: SCOPE.storeId }),
    cookieOf({
      name: '',
      session: false,
      expirationDate: 1_800_000_000.25,
      partitionKey: { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true },
      firstPartyDomain: '',
    }),
  ],
  lost: 0,
  signedInSince: false,
  result: { removed: 1, kept: 0, remaining: 0, tabsHeld: 0, late: 0, undoLost: false },
  cutOff: null,
};
const LINE: Unfinished = { ...SCOPE, kind: 'clear', step: 'leaving' };

const { api, areas, alarms } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { journalStore, RESUME_ALARM } = await import('@/lib/platform/journal-store');

beforeEach(() => {
  areas.local.clear();
  areas.session.clear();
});

describe('the written steps of a clear', () => {
  it('come back as they were written, and go', async () => {
    await journalStore.writeJournal(JOURNAL);
    await journalStore.writeSnapshot(SNAPSHOT);
    await journalStore.writeUnfinished(LINE);
    expect(await journalStore.readJournal()).toEqual(JOURNAL);
    expect(await journalStore.readSnapshot(SCOPE)).toEqual(SNAPSHOT);
    expect(await journalStore.readUnfinished()).toEqual(LINE);
    expect(await journalStore.snapshotScopes()).toEqual([SCOPE]);
    await journalStore.writeJournal(null);
    await journalStore.dropSnapshot(SCOPE);
    await journalStore.writeUnfinished(null);
    expect([areas.local.size, areas.session.size]).toEqual([0, 0]);
  });

  it('keep cookie values out of the storage that outlives the browser', async () => {
    await journalStore.writeJournal(JOURNAL);
    await journalStore.writeSnapshot(SNAPSHOT);
    await journalStore.writeUnfinished(LINE);
    expect([...areas.local]).toEqual([['unfinished', JSON.stringify(LINE)]]);
  });

  it('are absent for another cookie store', async () => {
    await journalStore.writeSnapshot(SNAPSHOT);
    expect(await journalStore.readSnapshot({ ...SCOPE, storeId: '0' })).toBeNull();
  });

  it('wake the worker every 30 seconds until they are over', async () => {
    await journalStore.setResumeAlarm(true);
    expect([...alarms]).toEqual([[RESUME_ALARM, { delayInMinutes: 0.5, periodInMinutes: 0.5 }]]);
    await journalStore.setResumeAlarm(false);
    expect(alarms.size).toBe(0);
  });
});

describe('stored state that is not what was written', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'garbage'],
    ['a number', 7],
    ['a list', []],
    ['an unknown kind', { ...JOURNAL, kind: 'deep-clean' }],
    ['a step of the other kind', { ...JOURNAL, step: 'restoring' }],
    ['a missing part', { ...JOURNAL, tabs: undefined }],
    ['a negative count', { ...JOURNAL, planned: -1 }],
  ])('reads as no journal: %s', async (_what, value) => {
    if (value !== undefined) areas.session.set('journal', JSON.stringify(value));
    expect(await journalStore.readJournal()).toBeNull();
  });

  it.each([
    ['text', 'garbage'],
    ['half a cookie', { ...SNAPSHOT, cookies: [{ name: 'session-id' }] }],
    ['a cookie of no known kind', { ...SNAPSHOT, cookies: [{ ...cookieOf(), sameSite: 'maybe' }] }],
    ['one of another store under this key', { ...SNAPSHOT, store: 'amazon.com' }],
  ])('reads as no snapshot: %s', async (_what, value) => {
    areas.session.set('snapshot:amazon.co.jp:firefox-container-1', JSON.stringify(value));
    expect(await journalStore.readSnapshot(SCOPE)).toBeNull();
  });

  it.each([
    ['text', 'garbage'],
    ['an unknown step', { ...LINE, step: 'restoring' }],
    ['no store', { step: 'leaving' }],
    ['of a private window', { ...LINE, storeId: '1' }],
    ['of a private window of Firefox', { ...LINE, storeId: 'firefox-private' }],
    ['of no cookie store', { ...LINE, storeId: '' }],
  ])('reads as nothing unfinished: %s', async (_what, value) => {
    areas.local.set('unfinished', JSON.stringify(value));
    expect(await journalStore.readUnfinished()).toBeNull();
  });
});
