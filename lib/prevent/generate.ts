import type { Recipe } from '@/lib/model/prevent';
import { combinations } from './strength';

/** Gives a whole number from 0 to 2³² − 1, each equally likely: the system's random source, passed in. */
export type Draw = () => number;

const RANGE = 2 ** 32;
/** A source that works never needs this many: each try fails less than half the time. */
const TRIES = 200;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
/** On every keyboard, and accepted wherever symbols are. */
const SYMBOLS = '!#$%&*+-=?@_';
const LOOK_ALIKES = new Set('0Oo1Il2Z5S8B');
const BETWEEN_WORDS = '-';

/** Limits of each slider. 128 characters is the most a site takes; a word has at most 9 letters. */
export const LIMITS = {
  length: { min: 8, max: 128 },
  words: { min: 4, max: 12 },
} as const;

/** Offered first: above the 15 characters that guidelines ask for today. */
export const FIRST_RECIPE: Recipe = {
  kind: 'characters',
  length: 16,
  words: 6,
  symbols: true,
  noLookAlikes: true,
};

/**
 * A whole number from 0 to `limit` − 1, each equally likely. Draws that would favour the small ones are thrown away.
 * `limit` is from 1 to 2³². Throws where the source gives nothing usable.
 */
export function below(limit: number, draw: Draw): number {
  const fair = RANGE - (RANGE % limit);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const drawn = draw();
    if (drawn < fair) return drawn % limit;
  }
  throw new RangeError('The random source does not work.');
}

/** The characters a recipe draws from. */
export function alphabetOf({ symbols, noLookAlikes }: Pick<Recipe, 'symbols' | 'noLookAlikes'>): string {
  const all = LETTERS + DIGITS + (symbols ? SYMBOLS : '');
  return noLookAlikes ? [...all].filter((one) => !LOOK_ALIKES.has(one)).join('') : all;
}

/** How many different results a recipe has. `wordCount` is the length of the word list. */
export function resultsOf(recipe: Recipe, wordCount: number): bigint {
  return recipe.kind === 'words'
    ? combinations(wordCount, recipe.words)
    : combinations(alphabetOf(recipe).length, recipe.length);
}

/**
 * A new password. `list` holds words of small letters without repeats, and is not looked at for characters. Throws
 * where the list is empty or the source does not work.
 */
export function generate(recipe: Recipe, list: readonly string[], draw: Draw): string {
  if (recipe.kind === 'words') return many(recipe.words, list, draw).join(BETWEEN_WORDS);
  return many(recipe.length, [...alphabetOf(recipe)], draw).join('');
}

/** A recipe whose numbers are whole and within their limits. */
export function withinLimits(recipe: Recipe): Recipe {
  return {
    ...recipe,
    length: clamp(recipe.length, LIMITS.length),
    words: clamp(recipe.words, LIMITS.words),
  };
}

function many(count: number, from: readonly string[], draw: Draw): string[] {
  return Array.from({ length: count }, () => {
    const one = from[below(from.length, draw)];
    if (one === undefined) throw new RangeError('There is nothing to draw from.');
    return one;
  });
}

function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.trunc(value))) : min;
}
