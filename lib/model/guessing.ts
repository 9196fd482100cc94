import type { AttemptsEvidence } from './evidence';

/** With this many tries left, one more guess may close the account for a while. */
export const FEW_TRIES = 2;
/** The same refusal this often in a row: the next guess does more harm than good. */
export const MANY_REFUSALS = 3;

/** Whether a further guess at the password may lock the person out. */
export function guessingHurts(triesLeft: number | null, attempts: AttemptsEvidence | null): boolean {
  if (triesLeft !== null && triesLeft <= FEW_TRIES) return true;
  return attempts !== null && attempts.inARow >= MANY_REFUSALS;
}
