/** How a password is guessed: at the sign-in page, or in a stolen list on a computer of one's own. */
export type Attack = 'online' | 'offline';

/** How long guessing takes on average. `count` has at most two significant digits, rounded down. */
export interface TimeToGuess {
  unit: 'instant' | 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'ages';
  /** 0 for `instant` and `ages`. */
  count: number;
}

export type TimesToGuess = Readonly<Record<Attack, TimeToGuess>>;

export type StrengthLevel = 'weak' | 'fair' | 'strong' | 'very-strong';

export interface Strength {
  /** Base-2 logarithm of the number of equally likely results, rounded down to one decimal. */
  bits: number;
  level: StrengthLevel;
  times: TimesToGuess;
}

/** What a password is made of. Both kinds keep their own numbers while the other one is chosen. */
export interface Recipe {
  kind: 'characters' | 'words';
  /** Characters of the random kind. */
  length: number;
  /** Words of the passphrase. */
  words: number;
  symbols: boolean;
  /** Leaves out what is easily taken for something else: 0 and O, 1 and l. */
  noLookAlikes: boolean;
}

/** A password that was made just now. */
export interface Made {
  text: string;
  strength: Strength;
}

/** The article's five bad kinds. */
export const SAMPLE_IDS = ['short', 'one-kind', 'personal', 'sequence', 'reused'] as const;
export type SampleId = (typeof SAMPLE_IDS)[number];

export interface Sample {
  id: SampleId;
  times: TimesToGuess;
}

/** Password managers that a browser or phone already has, by where they are. In the order of the alphabet. */
export const KEEPER_IDS = [
  'android-chrome',
  'android-firefox',
  'apple-phone',
  'chrome',
  'edge',
  'firefox',
  'mac-safari',
] as const;
export type KeeperId = (typeof KEEPER_IDS)[number];
