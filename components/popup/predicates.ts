import type { FixOutcome } from '@/lib/model/case';
import type { FixId } from '@/lib/model/fix';
import { HANDS_OFF } from '@/lib/model/page-state';
import type { CaseSeen, CaseView, CoachView, FixView, NothingSeen } from '@/lib/model/protocol';
import type { Screen } from '@/lib/model/screen';

/** Questions about a case and the screen a person went to. */

const DEFERRED = {
  fix: true,
  stores: true,
  'undo-ask': true,
  undone: true,
  'fix-failed': true,
  'undo-failed': true,
  'other-device': true,
  'private-window': true,
  'real-page': true,
  report: true,
  'deep-clean': true,
  'try-again': true,
} as const satisfies Partial<Record<Screen['at'], true>>;

/** Screens that only a press leads to: their views are loaded once the first one stands. */
export type DeferredScreen = Extract<Screen, { at: keyof typeof DEFERRED }>;

/** The store that is meant where the tab is on none: the one its address names, or the likeliest. */
export function storeMeant<S extends { domain: string }>(
  view: CaseView,
  stores: readonly S[],
): S | undefined {
  const named = view.kind === 'unprotected' ? view.store : null;
  return stores.find(({ domain }) => domain === named) ?? stores[0];
}

export function isDeferred(screen: Screen): screen is DeferredScreen {
  return Object.hasOwn(DEFERRED, screen.at);
}

/** Whether the page in the tab can lead through steps: a page of a store, where something may be shown. */
export function canLead(view: CaseView): view is CaseSeen | NothingSeen {
  if (view.kind === 'case') return !view.solved && !view.detached && !HANDS_OFF.has(view.state);
  return view.kind === 'nothing-seen' && !HANDS_OFF.has(view.state);
}

/** The fix that the first view offers to go on with, or null. What a clear has just done is told first. */
export function resumed(view: CaseView): CoachView | null {
  return canLead(view) && !isFreshlyCleared(view) ? view.coach : null;
}

/** The same, where the first view has nothing else to say: no trouble seen, and none named. */
export function resumedAlone(view: CaseView): CoachView | null {
  return view.kind === 'nothing-seen' && view.symptom === null ? resumed(view) : null;
}

/** Whether the clear of this case is what the person should see first. */
export function isFreshlyCleared(view: CaseView): boolean {
  if (view.kind !== 'case' || view.solved || view.lastClear === null || view.lastFix === null) return false;
  return view.lastFix.fix === 'clear-cookies' && view.lastFix.outcome === 'pending';
}

/** Whether undo stands above the view. In views that are about undo it has its own place. */
export function undoStandsFirst(view: CaseView, screen: Screen): boolean {
  if (screen.at === 'first') return !isFreshlyCleared(view);
  return !['cleared', 'undo-ask', 'undone', 'undo-failed', 'try-again'].includes(screen.at);
}

/** A fix that the view names, with its words. */
export function fixNamed({ fixes }: CaseSeen, id: FixId | undefined): FixView | undefined {
  return fixes.find((fix) => fix.id === id);
}

/** The title of the newest fix where this became of it, else null. */
export function lastFixTitle(view: CaseSeen, outcome: FixOutcome): string | null {
  const { lastFix } = view;
  if (lastFix === null || lastFix.outcome !== outcome) return null;
  const fix = fixNamed(view, lastFix.fix);
  return fix === undefined ? null : fix.words.title;
}
