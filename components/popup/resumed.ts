import type { CaseView, CoachView } from '@/lib/model/protocol';
import { canLead } from './can-lead';
import { isFreshlyCleared } from './freshly-cleared';

/** The fix that the first view offers to go on with, or null. What a clear has just done is told first. */
export function resumed(view: CaseView): CoachView | null {
  return canLead(view) && !isFreshlyCleared(view) ? view.coach : null;
}

/** The same where it is all that the first view has to say: no trouble is seen, and none was named. */
export function resumedAlone(view: CaseView): CoachView | null {
  return view.kind === 'nothing-seen' && view.symptom === null ? resumed(view) : null;
}
