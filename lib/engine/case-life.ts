import { type Case, SILENCE_ENDS_CASE, type TabContext, type TabMemory } from '@/lib/model/case';
import type { PageState } from '@/lib/model/page-state';
import { isResetAgain, isResetOver, resetStill } from './reset';

/** Passed in to keep the engine pure. */
export interface Moment {
  now: number;
  newId: string;
}

/** The tab's case, if it is still about this store and not long silent. */
export function currentCase(
  of: Case | null,
  context: { site: string; store: string },
  now: number,
): Case | null {
  if (of === null || of.site !== context.site || of.store !== context.store) return null;
  return isSilent(of, now) ? null : of;
}

/** Whether a case still waits for its end. */
export function isOpen(of: Case, now: number): boolean {
  return of.outcome === 'open' && !isSilent(of, now);
}

/** Whether a case has been silent for so long that it is over. */
function isSilent(of: Case, now: number): boolean {
  return now - of.lastSeenAt > SILENCE_ENDS_CASE;
}

/** What of a tab's memory still counts: the same memory where that is all of it. */
export function stillCounting(memory: TabMemory, now: number): TabMemory {
  const { case: of, submit, typed, reset } = memory;
  const isRecent = ({ at }: { at: number }) => now - at <= SILENCE_ENDS_CASE;
  const still = {
    case: of === null || isSilent(of, now) ? null : of,
    submit: submit !== null && isRecent(submit) ? submit : null,
    typed: typed !== null && isRecent(typed) ? typed : null,
    reset: reset === null || isResetOver(reset, now) ? null : reset,
  };
  const isAll =
    of === still.case && submit === still.submit && typed === still.typed && reset === still.reset;
  return isAll ? memory : still;
}

/** Whether a case has seen any page. One that was opened by presses in vain, or by a word of the person, has not. */
export function wasLookedAt({ observations }: Case): boolean {
  return observations.length > 0;
}

/** The state the newest look gave, or `not-sign-in` where nobody has looked. */
export function newestState(of: Case): PageState {
  const newest = of.observations.at(-1);
  return newest === undefined ? 'not-sign-in' : newest.state;
}

/** The open case, or a new one. */
export function openOr(current: Case | null, memory: TabMemory, context: TabContext, moment: Moment): Case {
  return current === null || current.outcome === 'solved' ? openCase(memory, context, moment) : current;
}

/** A sign-in that does not last has solved nothing. */
export function reopened(of: Case): Case {
  const fixesTried = of.fixesTried.map((tried) =>
    tried.outcome === 'solved' ? { ...tried, outcome: 'changed' as const } : tried,
  );
  return { ...of, fixesTried, outcome: 'open' };
}

/** A case that has seen nothing yet. */
export function openCase({ reset }: TabMemory, context: TabContext, moment: Moment): Case {
  return {
    ...context,
    id: moment.newId,
    openedAt: moment.now,
    lastSeenAt: moment.now,
    observations: [],
    fixesTried: [],
    measured: null,
    askedAgain: false,
    symptom: null,
    otherDevice: null,
    privateWindow: null,
    pageOrigin: null,
    coach: null,
    inVain: 0,
    resetAgain: isResetAgain(resetStill(reset, context.store, moment.now)),
    dismissed: false,
    outcome: 'open',
  };
}
