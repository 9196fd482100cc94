import { HANDS_OFF } from '@/lib/model/page-state';
import type { CaseSeen, CaseView, NothingSeen } from '@/lib/model/protocol';

/** Whether the page in the tab can lead through steps: a page of a store, where something may be shown. */
export function canLead(view: CaseView): view is CaseSeen | NothingSeen {
  if (view.kind === 'case') return !view.solved && !view.detached && !HANDS_OFF.has(view.state);
  return view.kind === 'nothing-seen' && !HANDS_OFF.has(view.state);
}
