import { describe, expect, test } from 'vitest';
import type { DeepRequest } from '@/lib/model/deep-clean';
import type { TabInfo } from '@/lib/platform/tab-info';
import { createClearService } from '@/lib/services/clear-service';
import { createDeepService } from '@/lib/services/deep-service';
import { createLocate } from '@/lib/services/tab-context';
import { aCase } from '../../harness/a-case';
import { createWorld } from '../../harness/fake-clearing';
import { aTabInfo, fakeCases } from '../../harness/fake-services';
import { createFakeDeepStore, createFakeSiteStorage } from '../../harness/fake-site-storage';

const WWW = 'https://www.amazon.co.jp';
const SCOPE = { store: 'amazon.co.jp', storeId: '0' };
const RUN: DeepRequest = { want: 'run', alsoTabs: [], alsoStores: [] };

interface Wish {
  info?: TabInfo | null;
  permission?: boolean;
  /** Of which stores there is a permission. */
  permitted?: (domain: string) => boolean;
  allowed?: boolean;
  full?: boolean;
}

function setting(wish: Wish = {}) {
  const { info = aTabInfo(), permission = true, allowed = true, full = false } = wish;
  const { permitted = () => permission } = wish;
  const world = createWorld({ tabs: { 7: { url: `${WWW}/ap/signin`, title: '', storeId: '0' } } });
  const { clock, tabs, journalStore } = world;
  const storage = createFakeSiteStorage(tabs);
  storage.isAllowed = allowed;
  storage.site(WWW).local.set('mark', '1');
  const deepStore = createFakeDeepStore(() => full);
  const clearing = createClearService(world);
  const hasPermission = async (domain: string) => permitted(domain);
  const cases = fakeCases(clock.now);
  const { changes, changed } = cases;
  const opened = cases.storage.write(7, {
    case: aCase({ lastSeenAt: clock.time }),
    submit: null,
    typed: null,
    reset: null,
  });
  const service = createDeepService({
    locate: createLocate({ tabInfo: async () => info, hasPermission }),
    hasPermission,
    changes,
    clearing,
    clean: { ...world, storage, deepStore, setResumeAlarm: journalStore.setResumeAlarm },
    changed: (tabId) => changed.push(tabId),
  });
  /** What the case knows to have been tried. */
  async function tried() {
    await opened;
    return (await cases.caseOf())?.fixesTried.map(({ fix, outcome }) => [fix, outcome]);
  }
  return { service, storage, deepStore, clearing, tried, changed, tabs, journalStore, opened };
}

test('runs, is told to the case first, and can then be put back once', async () => {
  const { service, tried, changed, storage, opened } = setting();
  await opened;
  expect(await service.ask(7, { want: 'plan' })).toMatchObject({ kind: 'plan', last: null });
  expect(await service.hasUndo(SCOPE)).toBe(false);
  const done = await service.ask(7, RUN);
  expect(done).toMatchObject({ kind: 'done', result: { before: { local: 1 }, after: { local: 0 } } });
  expect([await tried(), changed.at(-1)]).toEqual([[['deep-clean', 'pending']], 7]);
  expect(await service.hasUndo(SCOPE)).toBe(true);
  expect(await service.ask(7, { want: 'plan' })).toMatchObject({ last: { before: { local: 1 } } });
  expect(await service.ask(7, { want: 'undo' })).toEqual({
    kind: 'undone',
    undone: { restored: 1, refused: 0 },
  });
  expect(storage.site(WWW).local.get('mark')).toBe('1');
  expect(await service.ask(7, { want: 'undo' })).toEqual({ kind: 'stopped', why: 'nothing-to-undo' });
});

describe('nothing is read or removed', () => {
  test.each<[string, Wish, string]>([
    ['in a private window', { info: aTabInfo({ private: true, storeId: '1' }) }, 'private'],
    ['without the permission for the store', { permission: false }, 'no-permission'],
    ['where the tab is gone', { info: null }, 'tab-gone'],
    ['on another site', { info: aTabInfo({ url: 'https://shop.example/' }) }, 'no-store'],
    ['on a page of the browser', { info: aTabInfo({ url: null }) }, 'no-store'],
  ])('%s', async (_, wish, why) => {
    const { service, storage, deepStore, tried, tabs } = setting(wish);
    for (const request of [{ want: 'plan' }, RUN, { want: 'undo' }] as const)
      expect(await service.ask(7, request)).toEqual({ kind: 'stopped', why });
    expect([storage.removals, deepStore.all.size, await tried(), tabs.log]).toEqual([[], 0, [], []]);
  });

  test('before the browser allows removing; the plan says so', async () => {
    const { service, storage, tried } = setting({ allowed: false });
    expect(await service.ask(7, { want: 'plan' })).toMatchObject({ plan: { allowed: false } });
    expect(await service.ask(7, RUN)).toEqual({ kind: 'stopped', why: 'not-allowed' });
    expect([storage.removals, await tried()]).toEqual([[], []]);
  });

  test('while a clear runs', async () => {
    const { service, clearing } = setting();
    const other = clearing.alone(async () => true);
    expect(await service.ask(7, RUN)).toEqual({ kind: 'stopped', why: 'busy' });
    await other;
  });

  test('where undo finds no room, and the case does not count it', async () => {
    const { service, tried, storage, opened } = setting({ full: true });
    await opened;
    expect(await service.ask(7, RUN)).toEqual({ kind: 'stopped', why: 'storage-full' });
    expect([storage.removals, await tried()]).toEqual([[], []]);
  });
});

describe('other stores', () => {
  const COM = 'https://www.amazon.com';
  const run = (...alsoStores: string[]): DeepRequest => ({ want: 'run', alsoTabs: [8], alsoStores });

  function withCom(permitted: (domain: string) => boolean = () => true) {
    const to = setting({ permitted });
    to.tabs.tabs.set(8, { url: `${COM}/`, title: '', storeId: '0' });
    to.storage.site(COM).local.set('mark', '1');
    return to;
  }

  test('are told of, and go only when they are asked for by name', async () => {
    const { service, storage } = withCom();
    expect(await service.ask(7, { want: 'plan' })).toMatchObject({
      plan: { store: 'amazon.co.jp', otherStores: [{ store: 'amazon.com' }] },
    });
    await service.ask(7, run('amazon.co.jp', 'shop.example', 'www.amazon.com'));
    expect(storage.site(COM).local.size).toBe(1);
    const asked = storage.removals.flatMap(({ origins }) => origins);
    expect(asked.filter((origin) => !origin.endsWith('amazon.co.jp'))).toEqual([]);
    await service.ask(7, run('amazon.com'));
    expect(storage.site(COM).local.size).toBe(0);
  });

  test('are neither told of nor removed without the permission for them', async () => {
    const { service, storage } = withCom((domain) => domain === 'amazon.co.jp');
    expect(await service.ask(7, { want: 'plan' })).toMatchObject({ plan: { otherStores: [] } });
    await service.ask(7, run('amazon.com'));
    expect(storage.site(COM).local.size).toBe(1);
  });
});

test('one that failed on the way stays told, and the next start ends it', async () => {
  const { service, storage, tried, journalStore, opened } = setting();
  await opened;
  storage.fails = true;
  expect(await service.ask(7, RUN)).toEqual({ kind: 'stopped', why: 'failed' });
  expect([await tried(), journalStore.alarm]).toEqual([[['deep-clean', 'pending']], true]);
  await service.resume();
  expect(await service.hasUndo(SCOPE)).toBe(false);
  storage.fails = false;
  await service.resume();
  expect(await service.hasUndo(SCOPE)).toBe(true);
  expect([storage.removals.length, journalStore.alarm]).toEqual([1, false]);
});
