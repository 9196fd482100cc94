import { beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, unknown>();
let broken = false;
const api = {
  runtime: { id: 'fake' },
  storage: {
    session: {
      get: vi.fn(async (key: string) => {
        if (broken) throw new Error('no storage');
        return kept.has(key) ? { [key]: kept.get(key) } : {};
      }),
      set: vi.fn(async (items: Record<string, unknown>) => {
        if (broken) throw new Error('no storage');
        for (const [key, value] of Object.entries(items)) kept.set(key, value);
      }),
      remove: vi.fn(async (key: string) => {
        if (broken) throw new Error('no storage');
        kept.delete(key);
      }),
    },
  },
};
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { openQuestion } = await import('@/lib/platform/open-question');

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

beforeEach(() => {
  kept.clear();
  broken = false;
});

it('is asked again in its own tab, until it is answered', async () => {
  await openQuestion.ask(7, 'private-window', NOW);
  expect(await openQuestion.of(7, NOW + MINUTE)).toBe('private-window');
  expect(await openQuestion.of(8, NOW + MINUTE)).toBeNull();
  await openQuestion.drop(7);
  expect(await openQuestion.of(7, NOW + MINUTE)).toBeNull();
});

it('is not asked for ever', async () => {
  await openQuestion.ask(7, 'other-device', NOW);
  expect(await openQuestion.of(7, NOW + 29 * MINUTE)).toBe('other-device');
  expect(await openQuestion.of(7, NOW + 31 * MINUTE)).toBeNull();
});

it.each([
  null,
  'private-window',
  { about: 'report', at: NOW },
  { about: 'other-device', at: 'now' },
  { at: NOW },
])('is none where something else is kept: %j', async (value) => {
  kept.set('question:7', value);
  expect(await openQuestion.of(7, NOW)).toBeNull();
});

it('stops nobody where nothing can be kept', async () => {
  broken = true;
  await openQuestion.ask(7, 'other-device', NOW);
  expect(await openQuestion.of(7, NOW)).toBeNull();
  await openQuestion.drop(7);
});
