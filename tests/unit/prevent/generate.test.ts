import words from '@zxcvbn-ts/language-common/src/diceware.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '@/lib/model/prevent';
import {
  alphabetOf,
  below,
  type Draw,
  FIRST_RECIPE,
  generate,
  LIMITS,
  resultsOf,
  withinLimits,
} from '@/lib/prevent/generate';
import { bitsOf } from '@/lib/prevent/strength';

const RANGE = 2 ** 32;

/** Gives these numbers, then fails: nobody draws more than is needed unseen. */
function draws(...numbers: number[]): Draw {
  const left = [...numbers];
  return () => {
    const next = left.shift();
    if (next === undefined) throw new Error('drew more than there was');
    return next;
  };
}

/** A stream that is the same in every run: xorshift, 32 bits. */
function stream(seed: number): Draw {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

const recipes: fc.Arbitrary<Recipe> = fc.record({
  kind: fc.constantFrom('characters', 'words'),
  length: fc.integer(LIMITS.length),
  words: fc.integer(LIMITS.words),
  symbols: fc.boolean(),
  noLookAlikes: fc.boolean(),
});
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('a number below a limit', () => {
  // Every way the range can be cut: it divides, it leaves one, it leaves all but one, and the sizes in use.
  test.each([1, 2, 3, 7, 62, 64, 74, 7776, 2 ** 31, 2 ** 31 + 1, RANGE - 1, RANGE])(
    'of %i: exactly the draws that would favour the small ones are thrown away',
    (limit) => {
      const over = RANGE % limit;
      const last = RANGE - over - 1;
      // The last that is taken is the largest number: every number has the same count of draws.
      expect(below(limit, draws(last))).toBe(limit - 1);
      expect(below(limit, draws(0))).toBe(0);
      if (over === 0) return;
      expect(below(limit, draws(last + 1, 0))).toBe(0);
      expect(below(limit, draws(RANGE - 1, last + 1, last))).toBe(limit - 1);
    },
  );

  test('every number gets as many of the draws as every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: RANGE }), fc.nat(), (limit, seed) => {
        const number = seed % limit;
        const taken = Math.floor(RANGE / limit);
        // The first and the last of its draws are taken, the one after that is not its own any more.
        expect(below(limit, draws(number))).toBe(number);
        expect(below(limit, draws(number + limit * (taken - 1)))).toBe(number);
        const beyond = number + limit * taken;
        if (beyond < RANGE) expect(() => below(limit, draws(beyond))).toThrow('drew more');
      }),
    );
  });

  test.each([10, 62, 74])('spreads evenly below %i', (limit) => {
    const draw = stream(20_261_124);
    const each = 2000;
    const counts = new Array<number>(limit).fill(0);
    for (let at = 0; at < limit * each; at += 1) {
      const drawn = below(limit, draw);
      counts[drawn] = Number(counts[drawn]) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
    // Chi-square has mean f and variance 2f: five deviations up, and not suspiciously even either.
    const freedom = limit - 1;
    expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
    expect(chiSquare).toBeGreaterThan(freedom - 5 * Math.sqrt(2 * freedom));
  });

  test('a source that gives nothing usable is an error, not a loop without end', () => {
    expect(() => below(3, () => RANGE - 1)).toThrow('The random source does not work.');
  });
});

describe('the alphabet', () => {
  test.each([
    [true, false, 74],
    [false, false, 62],
    [true, true, 62],
    [false, true, 50],
  ])(
    'with symbols %s and without look-alikes %s has %i characters, none twice',
    (symbols, noLookAlikes, size) => {
      const alphabet = alphabetOf({ symbols, noLookAlikes });
      expect([...alphabet]).toHaveLength(size);
      expect(new Set(alphabet).size).toBe(size);
      // Half-width, no space: what every form takes.
      expect(alphabet).toMatch(/^[!-~]+$/);
      expect(/[^A-Za-z0-9]/.test(alphabet)).toBe(symbols);
      expect(/[0Oo1Il2Z5S8B]/.test(alphabet)).toBe(!noLookAlikes);
    },
  );
});

describe('the word list', () => {
  test('has 7,776 words of small letters, none twice, so that a hyphen always parts two', () => {
    expect(new Set(words).size).toBe(7776);
    expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });
});

describe('what is made', () => {
  test('has the length that was asked for, out of the alphabet, and at most 128 characters', () => {
    fc.assert(
      fc.property(recipes, seeds, (recipe, seed) => {
        const made = generate(recipe, words, stream(seed));
        expect(made.length).toBeLessThanOrEqual(128);
        if (recipe.kind === 'words') {
          const parts = made.split('-');
          expect(parts).toHaveLength(recipe.words);
          expect(parts.every((word) => words.includes(word))).toBe(true);
        } else {
          const alphabet = new Set(alphabetOf(recipe));
          expect(made).toHaveLength(recipe.length);
          expect([...made].every((one) => alphabet.has(one))).toBe(true);
        }
      }),
    );
  });

  test('its bits are those of its recipe, exactly', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const results = resultsOf(recipe, words.length);
        const [choices, times] =
          recipe.kind === 'words' ? [7776, recipe.words] : [alphabetOf(recipe).length, recipe.length];
        let counted = 1n;
        for (let at = 0; at < times; at += 1) counted *= BigInt(choices);
        expect(results).toBe(counted);
        expect(bitsOf(results)).toBeCloseTo(times * Math.log2(choices), 9);
      }),
    );
  });

  test('small recipes give every result, each once for each row of draws', () => {
    const made = new Set<string>();
    for (const first of [0, 1, 2])
      for (const second of [0, 1, 2])
        made.add(
          generate({ ...FIRST_RECIPE, kind: 'words', words: 2 }, ['a', 'b', 'c'], draws(first, second)),
        );
    expect([...made].sort()).toEqual(['a-a', 'a-b', 'a-c', 'b-a', 'b-b', 'b-c', 'c-a', 'c-b', 'c-c']);
  });

  test('without words there is no passphrase', () => {
    expect(() => generate({ ...FIRST_RECIPE, kind: 'words' }, [], stream(1))).toThrow(RangeError);
  });

  test('what is offered first is long enough for today, of either kind', () => {
    expect(FIRST_RECIPE.length).toBeGreaterThanOrEqual(15);
    for (const kind of ['characters', 'words'] as const)
      expect(bitsOf(resultsOf({ ...FIRST_RECIPE, kind }, words.length))).toBeGreaterThan(64);
  });
});

test('numbers outside the limits are brought inside', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (length, count) => {
      const inside = withinLimits({ ...FIRST_RECIPE, length, words: count });
      for (const [value, { min, max }] of [
        [inside.length, LIMITS.length],
        [inside.words, LIMITS.words],
      ] as const) {
        expect(Number.isInteger(value)).toBe(true);
        expect(value >= min && value <= max).toBe(true);
      }
    }),
  );
  expect(withinLimits(FIRST_RECIPE)).toEqual(FIRST_RECIPE);
});
