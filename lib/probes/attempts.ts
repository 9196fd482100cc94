import { type Case, type Observation, roundsOf } from '../model/case';
import type { AttemptsEvidence, TypingEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';
import { isFailure, type PageState } from '../model/page-state';

/** Counts what happened in this case so far. */
export function attempts({ observations, inVain, resetAgain }: Case): Known<AttemptsEvidence> {
  const failures = observations.filter((each) => each.attempt === 'failed');
  const row = newestRow(observations);
  return known({
    failed: failures.length,
    byState: countByState(failures),
    inARow: row.length === 0 && failsNow(observations) ? 1 : row.length,
    soundInARow: row.filter((each) => isSound(each.typing)).length,
    cameBack: roundsOf(observations),
    inVain,
    resetAgain,
  });
}

function countByState(failures: readonly Observation[]): Partial<Record<PageState, number>> {
  const counts: Partial<Record<PageState, number>> = {};
  for (const { state } of failures) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Whether the newest look shows a failure. One seen without its submit still counts once. */
function failsNow(observations: readonly Observation[]): boolean {
  const newest = observations.at(-1);
  return newest !== undefined && isFailure(newest.state);
}

/** The attempts in a row that ended in the newest failure. */
function newestRow(observations: readonly Observation[]): Observation[] {
  const newest = observations.at(-1);
  if (newest === undefined || !isFailure(newest.state)) return [];
  const row: Observation[] = [];
  for (const each of observations.toReversed()) {
    if (each.attempt === 'came-back' || (each.attempt === 'failed' && each.state !== newest.state)) break;
    if (each.attempt === 'failed') row.push(each);
  }
  return row;
}

/** Whether somebody saw how it was typed, and nothing was odd. */
function isSound(typing: TypingEvidence | null): boolean {
  return typing !== null && !typing.fullWidth && !typing.outerSpaces && !typing.ime && !typing.capsLock;
}
