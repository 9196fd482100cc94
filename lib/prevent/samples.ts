import type { Sample, SampleId, TimesToGuess } from '@/lib/model/prevent';
import { FIRST_RECIPE, resultsOf } from './generate';
import { averageGuess, combinations, timesOf } from './strength';

/** Texts of the samples. The one with personal data is a word of its language: `guide_sample_personal_text`. */
export const SAMPLE_TEXTS: Readonly<Record<Exclude<SampleId, 'personal'>, string>> = {
  short: 'k7Qm2x',
  'one-kind': '83920174',
  sequence: 'abcd1234',
  reused: 'vP9tLw2xQ7mR',
};

/** Small and capital letters and digits. */
const LETTERS_AND_DIGITS = 62;
/** First names that are tried, each with every day of a year. */
export const FIRST_NAMES = 5000;
const DAYS = 366;
/** Place of the sample in the list of common passwords of `@zxcvbn-ts/language-common`; a test compares it. */
export const PLACE_OF_SEQUENCE = 275;

/** At which guess each sample is found, on average. */
const GUESSES: Readonly<Record<SampleId, bigint>> = {
  short: averageGuess(combinations(LETTERS_AND_DIGITS, SAMPLE_TEXTS.short.length)),
  'one-kind': averageGuess(combinations(10, SAMPLE_TEXTS['one-kind'].length)),
  personal: averageGuess(BigInt(FIRST_NAMES) * BigInt(DAYS)),
  sequence: BigInt(PLACE_OF_SEQUENCE),
  // Who has the list of another site tries its password first.
  reused: 1n,
};

/** How long a sample lasts. */
export function sampleOf(id: SampleId): Sample {
  return { id, times: timesOf(GUESSES[id]) };
}

/** The text of a sample; null for the one that is a word of its language. */
export function textOf(id: SampleId): string | null {
  return id === 'personal' ? null : SAMPLE_TEXTS[id];
}

/** Words of the diceware list; a test counts them. */
export const DICEWARE_WORDS = 7776;

/** How long what the generator makes at first lasts, of either kind. */
export function firstTimes(): Record<'characters' | 'words', TimesToGuess> {
  const times = (kind: 'characters' | 'words') =>
    timesOf(averageGuess(resultsOf({ ...FIRST_RECIPE, kind }, DICEWARE_WORDS)));
  return { characters: times('characters'), words: times('words') };
}
