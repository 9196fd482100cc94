import type { Case, Observation } from '../model/case';
import type { AttemptsEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';
import { isFailure, type PageState } from '../model/page-state';

/** Counts what happened in this case so far. */
export function attempts({ observations }: Case): Known<AttemptsEvidence> {
  const failures = observations.filter((each) => each.attempt === 'failed');
  return known({
    failed: failures.length,
    byState: countByState(failures),
    inARow: inARow(observations),
    cameBack: observations.filter((each) => each.attempt === 'came-back').length,
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
