import type { CaseView } from '@/lib/model/protocol';

/** Whether the clear of this case is what the person should see first. */
export function isFreshlyCleared(view: CaseView): boolean {
  if (view.kind !== 'case' || view.solved || view.lastClear === null || view.lastFix === null) return false;
  return view.lastFix.fix === 'clear-cookies' && view.lastFix.outcome === 'pending';
}
