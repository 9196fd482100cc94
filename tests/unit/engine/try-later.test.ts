import { describe, expect, test } from 'vitest';
import { causes } from '@/lib/causes';
import { dueAt, LONGEST_WAIT, nextLook, standing } from '@/lib/engine/try-later';
import { WAIT_KINDS } from '@/lib/model/try-later';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const a = (kind: (typeof WAIT_KINDS)[number], dueAt: number) => ({ store: 'amazon.co.jp', kind, dueAt });

test('every wait is that of a cause', () => {
  const waits = new Set(causes.map((cause) => cause.waits));
  expect([...waits].filter((kind) => kind !== null).sort()).toEqual(WAIT_KINDS.toSorted());
});

describe('the wait', () => {
  test.each([
    ['service', null, 15 * MINUTE],
    ['service', 120, 2 * MINUTE],
    ['service', 3_600, HOUR],
    ['service', 5, MINUTE],
    ['service', 86_400, 24 * HOUR],
    ['service', 86_401, 15 * MINUTE],
    ['service', 0, 15 * MINUTE],
    ['service', -60, 15 * MINUTE],
    ['service', Number.NaN, 15 * MINUTE],
    ['service', Number.POSITIVE_INFINITY, 15 * MINUTE],
    ['codes', null, 24 * HOUR],
    ['codes', 60, 24 * HOUR],
    ['connection', 60, 5 * MINUTE],
  ] as const)('%s, the server asking for %s seconds', (kind, retryAfter, wait) => {
    expect(dueAt(kind, retryAfter, NOW) - NOW).toBe(wait);
  });
});

describe('a reminder', () => {
  test.each([
    ['service', 1, 'waiting'],
    ['service', 0, 'due'],
    ['service', -7 * 24 * HOUR, 'due'],
    ['service', -7 * 24 * HOUR - 1, 'over'],
    ['codes', LONGEST_WAIT, 'waiting'],
    ['connection', 1, 'waiting'],
    ['connection', 0, 'due'],
    ['connection', -24 * HOUR - 1, 'over'],
  ] as const)('%s, due in %i ms, is %s', (kind, ms, stands) => {
    expect(standing(a(kind, NOW + ms), NOW, true)).toBe(stands);
  });

  test('of a line waits for it, and not for ever', () => {
    expect(standing(a('connection', NOW), NOW, false)).toBe('waiting');
    expect(standing(a('connection', NOW), NOW + 25 * HOUR, false)).toBe('over');
    expect(standing(a('service', NOW), NOW, false)).toBe('due');
  });

  test('is due where the clock was set back: nothing waits longer than a day', () => {
    expect(standing(a('codes', NOW + LONGEST_WAIT + 1), NOW, true)).toBe('due');
  });
});

test('the next look is at the first that is due, and every five minutes for a line that is late', () => {
  expect(nextLook([], NOW)).toBeNull();
  expect(nextLook([a('codes', NOW + HOUR), a('service', NOW + MINUTE)], NOW)).toBe(NOW + MINUTE);
  expect(nextLook([a('codes', NOW + HOUR), a('connection', NOW - HOUR)], NOW)).toBe(NOW + 5 * MINUTE);
});
