import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reminder } from '@/lib/model/try-later';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';

const REMINDER: Reminder = { store: 'amazon.co.jp', kind: 'codes', dueAt: 1_800_000_000_000 };

const { api, areas, alarms } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { LATER_ALARM, laterStorage } = await import('@/lib/platform/later-storage');

beforeEach(() => areas.local.clear());

it('keeps store, kind and time of one reminder per store, on the disk', async () => {
  await laterStorage.write({ ...REMINDER, kind: 'service' });
  await laterStorage.write(REMINDER);
  expect(Object.fromEntries(areas.local)).toEqual({ 'later:amazon.co.jp': JSON.stringify(REMINDER) });
  expect(areas.session.size).toBe(0);
  expect(await laterStorage.all()).toEqual({ reminders: [REMINDER], broken: [] });
  await laterStorage.remove('amazon.co.jp');
  expect(areas.local.size).toBe(0);
});

describe('what is no reminder', () => {
  it.each([
    'garbage',
    7,
    [],
    {},
    { ...REMINDER, kind: 'never' },
    { ...REMINDER, dueAt: 'soon' },
    { ...REMINDER, dueAt: null },
    { ...REMINDER, url: 'https://evil.example/' },
    { ...REMINDER, store: 'amazon.com' },
  ])('%j is told as broken', async (value) => {
    areas.local.set('later:amazon.co.jp', JSON.stringify(value));
    areas.local.set('settings', '{}');
    expect(await laterStorage.all()).toEqual({ reminders: [], broken: ['amazon.co.jp'] });
  });
});

it('rings at the time, and again where nobody looked', async () => {
  await laterStorage.setAlarm(5);
  expect(alarms.get(LATER_ALARM)).toEqual({ when: 5, periodInMinutes: 5 });
  await laterStorage.setAlarm(null);
  expect(alarms.size).toBe(0);
});
