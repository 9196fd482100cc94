import type { FixId } from './fix';

/** How sure a cause is. `unknown` is an answer, never an error. */
export type Verdict = 'likely' | 'possible' | 'ruled-out' | 'unknown';

/** Values a message may carry: counts and enums, never text of a page. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Why a cause judged so: the last part of a message key, and its parameters. */
export interface Reason {
  key: string;
  params: MessageParams;
}

export interface Judgement {
  verdict: Verdict;
  /** Null only for `unknown` and `ruled-out`. */
  reason: Reason | null;
  /** The rung of the ladder to begin at, where the gentler ones would do harm by now. */
  startAt?: FixId;
  /** The only rungs that fit what was seen. */
  only?: readonly FixId[];
}

export function likely(key: string, params: MessageParams = {}): Judgement {
  return { verdict: 'likely', reason: { key, params } };
}

export function possible(key: string, params: MessageParams = {}): Judgement {
  return { verdict: 'possible', reason: { key, params } };
}

/** The same judgement, with the rungs before `fix` left out. */
export function startingAt(fix: FixId, judgement: Judgement): Judgement {
  return { ...judgement, startAt: fix };
}

/** The same judgement, with these rungs of the ladder alone. */
export function withOnly(fixes: readonly [FixId, ...FixId[]], judgement: Judgement): Judgement {
  return { ...judgement, startAt: fixes[0], only: fixes };
}

export const RULED_OUT: Judgement = { verdict: 'ruled-out', reason: null };
export const NOT_KNOWN: Judgement = { verdict: 'unknown', reason: null };
