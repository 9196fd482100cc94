import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageGuess, bitsOf, combinations, PACE, strengthOf, timeOf } from '@/lib/prevent/strength';

const MINUTE = 60n;
const HOUR = 60n * MINUTE;
const DAY = 24n * HOUR;
const YEAR = 31_557_600n;
/** The guess that is made after so many seconds in a stolen list. */
const guessAfter = (seconds: bigint) => seconds * BigInt(PACE.offline.guesses) + 1n;

test('combinations are counted exactly, beyond what a double holds', () => {
  expect(combinations(10, 3)).toBe(1000n);
  expect(combinations(62, 16)).toBe(47_672_401_706_823_533_450_263_330_816n);
});

test('on average one of n is found half way', () => {
  expect([1n, 2n, 3n, 4n, 100n].map(averageGuess)).toEqual([1n, 1n, 2n, 2n, 50n]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
      let sum = 0;
      for (let guess = 1; guess <= count; guess += 1) sum += guess;
      expect(Number(averageGuess(BigInt(count)))).toBe(Math.floor(sum / count));
    }),
  );
});

describe('time until a guess', () => {
  test.each([
    [1n, 'instant', 0],
    [guessAfter(1n) - 2n, 'instant', 0],
    [guessAfter(1n), 'seconds', 1],
    [guessAfter(59n), 'seconds', 59],
    [guessAfter(MINUTE), 'minutes', 1],
    [guessAfter(HOUR) - 2n, 'minutes', 59],
    [guessAfter(HOUR), 'hours', 1],
    [guessAfter(DAY), 'days', 1],
    [guessAfter(31n * DAY), 'months', 1],
    [guessAfter(YEAR), 'years', 1],
    [guessAfter(1999n * YEAR), 'years', 1900],
    [guessAfter(999_999_999_999n * YEAR), 'years', 990_000_000_000],
    [guessAfter(1_000_000_000_000n * YEAR), 'ages', 0],
    [2n ** 840n, 'ages', 0],
  ] as const)('%s is %s %i', (guess, unit, count) => {
    expect(timeOf(guess, 'offline')).toEqual({ unit, count });
  });

  test('at a sign-in page: 100 guesses an hour', () => {
    expect(timeOf(1n, 'online')).toEqual({ unit: 'instant', count: 0 });
    expect(timeOf(2n, 'online')).toEqual({ unit: 'seconds', count: 36 });
    expect(timeOf(101n, 'online')).toEqual({ unit: 'hours', count: 1 });
  });

  test('never more than two digits that count, and never longer than it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 28n }), (guess) => {
        const { unit, count } = timeOf(guess, 'offline');
        expect(String(count)).toMatch(/^\d{1,2}0*$/);
        if (unit === 'years')
          expect(count * Number(YEAR)).toBeLessThanOrEqual((Number(guess) / PACE.offline.guesses) * 1.000001);
      }),
    );
  });
});

describe('bits', () => {
  test('of powers of two are whole, however large', () => {
    for (const power of [0n, 1n, 52n, 64n, 65n, 500n, 1023n, 1024n, 5000n])
      expect(bitsOf(2n ** power)).toBe(Number(power));
  });

  test('of other numbers agree with the logarithm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7776 }), fc.integer({ min: 1, max: 128 }), (choices, length) => {
        expect(bitsOf(combinations(choices, length))).toBeCloseTo(length * Math.log2(choices), 8);
      }),
    );
  });

  test.each([
    [49n, 'weak'],
    [50n, 'fair'],
    [63n, 'fair'],
    [64n, 'strong'],
    [79n, 'strong'],
    [80n, 'very-strong'],
  ] as const)('%s bits are %s', (bits, level) => {
    expect(strengthOf(2n ** bits)).toMatchObject({ bits: Number(bits), level });
  });

  test('are rounded down to one decimal', () => {
    expect(strengthOf(combinations(7776, 6)).bits).toBe(77.5);
    expect(strengthOf(combinations(62, 16)).bits).toBe(95.2);
  });

  test('the words about levels keep what is said of them', () => {
    expect(strengthOf(2n ** 50n).times.offline).toEqual({ unit: 'hours', count: 15 });
    expect(strengthOf(2n ** 64n).times.offline).toEqual({ unit: 'years', count: 29 });
  });
});
