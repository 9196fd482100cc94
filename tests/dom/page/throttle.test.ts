import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '@/lib/page/throttle';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A throttled run that takes `cost` ms, and the times (ms from now) at which it ran. */
function running(cost: number) {
  const begun = performance.now();
  const at: number[] = [];
  const end = new AbortController();
  const poke = throttle(
    () => {
      at.push(performance.now() - begun);
      if (cost > 0) vi.advanceTimersByTime(cost);
    },
    () => end.signal.aborted,
  );
  return { at, end, poke };
}

test('many changes at once are one run, in a task of its own', () => {
  const { at, poke } = running(0);
  for (let i = 0; i < 100; i += 1) poke();
  expect(at).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(at).toHaveLength(1);
  vi.advanceTimersByTime(10_000);
  expect(at).toHaveLength(1);
});

test('a change during the pause is not lost, and ten are one', () => {
  const { at, poke } = running(0);
  poke();
  vi.advanceTimersByTime(10);
  for (let i = 0; i < 10; i += 1) poke();
  vi.advanceTimersByTime(49);
  expect(at).toEqual([0]);
  vi.advanceTimersByTime(1000);
  expect(at).toHaveLength(2);
  expect(at[1]).toBeGreaterThanOrEqual(60);
});

test('a storm of changes is looked at ever more seldom, and a page that was quiet at once again', () => {
  const { at, poke } = running(0);
  const storm = (length: number): void => {
    for (let ms = 0; ms < length; ms += 1) {
      poke();
      vi.advanceTimersByTime(1);
    }
  };
  storm(2000);
  const gaps = at.slice(1).map((time, index) => time - Number(at[index]));
  expect(gaps.slice(0, 5).map((gap) => Math.round(gap / 10) * 10)).toEqual([60, 120, 240, 480, 480]);
  vi.advanceTimersByTime(1000);
  const before = at.length;
  storm(100);
  expect(at.length - before).toBe(2);
});

test('a page where a look is dear is looked at more seldom: twenty times its cost apart', () => {
  const { at, poke } = running(10);
  for (let ms = 0; ms < 1000; ms += 1) {
    poke();
    vi.advanceTimersByTime(1);
  }
  const gaps = at.slice(1).map((time, index) => time - Number(at[index]));
  expect(gaps.length).toBeGreaterThan(2);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
});

test('after the end nothing runs, not even what was due', () => {
  const { at, end, poke } = running(0);
  poke();
  end.abort();
  vi.advanceTimersByTime(1000);
  poke();
  vi.advanceTimersByTime(1000);
  expect(at).toEqual([]);
});
