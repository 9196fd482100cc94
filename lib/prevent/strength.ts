import type { Attack, Strength, StrengthLevel, TimesToGuess, TimeToGuess } from '@/lib/model/prevent';

/**
 * What the times are based on: 100 guesses an hour at a sign-in page that slows guessing down, and ten billion a
 * second against a stolen list whose passwords are quick to try.
 */
export const PACE: Readonly<Record<Attack, { guesses: number; seconds: number }>> = {
  online: { guesses: 100, seconds: 3600 },
  offline: { guesses: 10_000_000_000, seconds: 1 },
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
const MONTH = YEAR / 12;

/** Units, short to long: the seconds from which each is used, and the seconds in one. */
const UNITS = [
  { unit: 'seconds', from: 1, one: 1 },
  { unit: 'minutes', from: MINUTE, one: MINUTE },
  { unit: 'hours', from: HOUR, one: HOUR },
  { unit: 'days', from: DAY, one: DAY },
  { unit: 'months', from: MONTH, one: MONTH },
  { unit: 'years', from: YEAR, one: YEAR },
] as const;

/** Beyond a million million years the number says nothing any more. */
const AGES = 1e12 * YEAR;

/** Levels from strong to weak: from how many bits. In a stolen list 50 bits last 15 hours, 64 bits 29 years. */
const LEVELS = [
  { level: 'very-strong', from: 80 },
  { level: 'strong', from: 64 },
  { level: 'fair', from: 50 },
] as const;

/** How many results there are: `length` independent draws out of `choices`. Exact. */
export function combinations(choices: number, length: number): bigint {
  return BigInt(choices) ** BigInt(length);
}

/** On average one of `count` equally likely results is found at this guess. */
export function averageGuess(count: bigint): bigint {
  return (count + 1n) / 2n;
}

/** How long it takes until the `guess`-th guess is made. The first one is made at once. */
export function timeOf(guess: bigint, attack: Attack): TimeToGuess {
  const { guesses, seconds } = PACE[attack];
  const needed = (Number(guess - 1n) / guesses) * seconds;
  if (needed >= AGES) return { unit: 'ages', count: 0 };
  const found = UNITS.findLast(({ from }) => needed >= from);
  return found === undefined
    ? { unit: 'instant', count: 0 }
    : { unit: found.unit, count: twoDigits(needed / found.one) };
}

/** Both times until the `guess`-th guess. */
export function timesOf(guess: bigint): TimesToGuess {
  return { online: timeOf(guess, 'online'), offline: timeOf(guess, 'offline') };
}

/** Base-2 logarithm, also of numbers that no double holds. */
export function bitsOf(count: bigint): number {
  const spare = Math.max(0, count.toString(2).length - 64);
  return spare + Math.log2(Number(count >> BigInt(spare)));
}

/** Strength of a password drawn evenly out of `count`. */
export function strengthOf(count: bigint): Strength {
  const bits = bitsOf(count);
  return {
    bits: Math.floor(bits * 10) / 10,
    level: levelOf(bits),
    times: timesOf(averageGuess(count)),
  };
}

function levelOf(bits: number): StrengthLevel {
  const reached = LEVELS.find(({ from }) => bits >= from);
  return reached === undefined ? 'weak' : reached.level;
}

/** Rounded down: a time is never said to be longer than it is. */
function twoDigits(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / step) * step;
}
