/** Why a fact is missing. `not-gathered`: nobody has looked yet. */
export type WhyUnknown = 'not-gathered' | 'no-permission' | 'unsupported' | 'failed';

/** A fact, or the reason why it is missing. Missing is never the same as "no". */
export type Known<T> = { known: true; value: T } | { known: false; why: WhyUnknown };

/** Wraps a gathered fact. */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** Says that a fact could not be had, and why. */
export function unknown(why: WhyUnknown): Known<never> {
  return { known: false, why };
}

/** The value inside a `Known`. */
export type Value<T> = T extends { known: true; value: infer V } ? V : never;
