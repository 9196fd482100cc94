import { beforeEach, expect, it, vi } from 'vitest';
import type { Reset } from '@/lib/model/case';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';

const PLACE = { store: 'amazon.co.jp', storeId: '0' };
const KEY = 'reset:amazon.co.jp:0';
const RESET: Reset = { store: 'amazon.co.jp', progress: 'saved', at: 1_800_000_000_000 };

const { api, areas } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { resetStorage } = await import('@/lib/platform/reset-storage');

beforeEach(() => areas.local.clear());

it('keeps store, progress and time of one reset per store and cookie store, on the disk', async () => {
  await resetStorage.write(PLACE, RESET);
  expect(Object.fromEntries(areas.local)).toEqual({ [KEY]: JSON.stringify(RESET) });
  expect(areas.session.size).toBe(0);
  expect(await resetStorage.read(PLACE)).toEqual(RESET);
  expect(await resetStorage.read({ ...PLACE, storeId: '1' })).toBeNull();
});

it.each([
  'garbage',
  7,
  [],
  {},
  'saved',
  { ...RESET, progress: 'done' },
  { ...RESET, progress: 'none' },
  { ...RESET, at: 'now' },
  { ...RESET, at: null },
  { ...RESET, password: 'x' },
  { progress: 'saved', at: 1 },
])('%j is no reset, and is swept away', async (value) => {
  areas.local.set(KEY, JSON.stringify(value));
  expect(await resetStorage.read(PLACE)).toBeNull();
  await resetStorage.sweep(() => false);
  expect(areas.local.size).toBe(0);
});

it('is none where it says another store', async () => {
  await resetStorage.write(PLACE, { ...RESET, store: 'amazon.com' });
  expect(await resetStorage.read(PLACE)).toBeNull();
});

it('sweeps what is over, and nothing of others', async () => {
  await resetStorage.write(PLACE, RESET);
  await resetStorage.write({ store: 'amazon.com', storeId: '0' }, { ...RESET, store: 'amazon.com' });
  areas.local.set('settings', '{}');
  await resetStorage.sweep(({ store }) => store === 'amazon.com');
  expect([...areas.local.keys()].sort()).toEqual([KEY, 'settings']);
});
