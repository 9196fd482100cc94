import type { Case, Observation } from '../model/case';
import type { AttemptsEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';
import { isFailure, type PageState } from '../model/page-state';

/** Counts what happened in this case so far. */
export function attempts({ observations, inVain }: Case): Known<AttemptsEvidence> {
  const failures = observations.filter((each) => each.attempt === 'failed');
  return known({
    failed: failures.length,
    byState: countByState(failures),
    inARow: inARow(observations),
    cameBack: observations.filter((each) => each.attempt === 'came-back').length,
    inVain,
    resetAgain: isResetAgain(observations),
  });
}

function countByState(failures: readonly Observation[]): Partial<Record<PageState, number>> {
  const counts: Partial<Record<PageState, number>> = {};
  for (const { state } of failures) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** How often in a row the newest failure came. A failure seen without its submit still counts once. */
function inARow(observations: readonly Observation[]): number {
  const newest = observations.at(-1);
  if (newest === undefined || !isFailure(newest.state)) return 0;
  let count = 0;
  for (const { attempt, state } of observations.toReversed()) {
    if (attempt === 'came-back' || (attempt === 'failed' && state !== newest.state)) break;
    if (attempt === 'failed') count += 1;
  }
  return Math.max(count, 1);
}

/** Whether the site asked for a new password again after one was saved. Who went back instead has saved none. */
function isResetAgain(observations: readonly Observation[]): boolean {
  let reset: 'none' | 'asked' | 'typing' | 'done' = 'none';
  for (const { state, attempt } of observations) {
    const isTyping = state === 'new-password' || state === 'new-password-refused';
    if (reset === 'typing' && !isTyping) reset = attempt === null ? 'asked' : 'done';
    if (state === 'password-reset-required') {
      if (reset === 'done') return true;
      reset = 'asked';
    } else if (isTyping && reset === 'asked') reset = 'typing';
  }
  return false;
}
