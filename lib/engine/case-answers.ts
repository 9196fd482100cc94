import type { Case, FixTried } from '@/lib/model/case';
import type { PageOriginEvidence, Symptom, Trial } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import { newestState } from './case-life';
import { endVainCoach } from './coach';

/** Records that a fix was tried against what the page shows now. */
export function recordFix(of: Case, fix: FixId, now: number): Case {
  const tried = { fix, at: now, ...before(of), outcome: 'pending' as const };
  return { ...of, fixesTried: [...forgetFix(of, fix).fixesTried, tried], lastSeenAt: now };
}

function before(of: Case): Pick<FixTried, 'stateBefore' | 'pageBefore'> {
  const newest = of.observations.at(-1);
  return { stateBefore: newestState(of), pageBefore: newest === undefined || newest.page };
}

/** The case as if the fix had never been run. */
export function forgetFix(of: Case, fix: FixId): Case {
  return { ...of, fixesTried: of.fixesTried.filter((each) => each.fix !== fix) };
}

/** The person says whether a fix worked. Their word counts more than what was seen. */
export function answerFix(of: Case, fix: FixId, worked: boolean, now: number): Case {
  const recorded = recordFix(of, fix, now);
  const outcome = worked ? 'solved' : 'unchanged';
  const fixesTried = recorded.fixesTried.map((each) =>
    each.fix === fix ? ({ ...each, outcome } as const) : each,
  );
  return endVainCoach({ ...recorded, fixesTried, outcome: worked ? 'solved' : of.outcome });
}

/** The person chooses what they see. */
export function answerSymptom(of: Case, symptom: Symptom | null, now: number): Case {
  return { ...of, symptom, lastSeenAt: now, outcome: 'open' };
}

/** How the same sign-in went on another device, or in a private window. */
export function answerTrial(
  of: Case,
  where: 'otherDevice' | 'privateWindow',
  trial: Trial | null,
  now: number,
): Case {
  return { ...of, [where]: trial, lastSeenAt: now };
}

/** Whether the page in the tab is the site's own, as the person had it checked. */
export function answerOrigin(of: Case, origin: PageOriginEvidence['origin'], now: number): Case {
  return { ...of, pageOrigin: origin, lastSeenAt: now };
}

/** The person closed the hint: silent until the next attempt. */
export function dismiss(of: Case): Case {
  return { ...of, dismissed: true };
}
