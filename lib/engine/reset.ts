import { RESET_COUNTS_FOR, type Reset, type ResetProgress, type TabMemory } from '@/lib/model/case';
import { isFailure, type PageState } from '@/lib/model/page-state';
import { isSeenAgain, type Press, type Seen } from '@/lib/model/seen';

const TYPES_NEW: ReadonlySet<PageState> = new Set<PageState>(['new-password', 'new-password-refused']);

/** What still counts of a reset at this store. A clock that was set does not end it. */
export function resetStill(kept: Reset | null, store: string, now: number): Reset | null {
  return kept !== null && kept.store === store && !isResetOver(kept, now) ? kept : null;
}

/** Whether so much time has passed that the next demand is one of its own. */
export function isResetOver({ at }: Reset, now: number): boolean {
  return Math.abs(now - at) > RESET_COUNTS_FOR;
}

/** The tab’s memory, with a reset that was finished elsewhere where that is the newer one. */
export function withReset(memory: TabMemory, elsewhere: Reset | null, store: string, now: number): TabMemory {
  const here = resetStill(memory.reset, store, now);
  const isNewer = elsewhere !== null && (here === null || elsewhere.at > here.at);
  return isNewer ? { ...memory, reset: elsewhere } : memory;
}

/** Whether a new password was saved: that must be known wherever the next demand comes. */
export function isResetFinished(reset: Reset | null): reset is Reset {
  return reset !== null && (reset.progress === 'saved' || reset.progress === 'again');
}

/** Whether a new password that was saved is asked for once more. */
export function isResetAgain(reset: Reset | null): boolean {
  return reset !== null && reset.progress === 'again';
}

/** How far a reset got once its new password is sent. */
export function resetSent(reset: Reset | null, { state }: Press, now: number): Reset | null {
  const isSent = reset !== null && reset.progress === 'typing' && TYPES_NEW.has(state);
  return isSent ? { ...reset, progress: 'sent', at: now } : reset;
}

/** How far a reset got at this look. */
export function resetSeen(reset: Reset | null, seen: Seen, store: string, now: number): Reset | null {
  const before = reset === null ? null : reset.progress;
  const progress = progressAt(before, seen);
  if (progress === null || progress === before) return progress === null ? null : reset;
  return { store, progress, at: now };
}

/** Who leaves a new password or steps back from it has saved none. */
function progressAt(before: ResetProgress | null, seen: Seen): ResetProgress | null {
  const { state, arrival } = seen;
  const isIn = state === 'signed-in';
  const isDemanded = state === 'password-reset-required';
  if (before === null) return isDemanded ? 'asked' : null;
  if (before === 'again') return isIn ? 'saved' : 'again';
  // The page of the first demand, seen once more, is no second one.
  if (before === 'saved') return isDemanded && arrival === 'navigate' ? 'again' : 'saved';
  if (state === 'new-password-refused') return 'typing';
  if (state === 'new-password') return before === 'sent' && arrival === 'same-document' ? 'sent' : 'typing';
  if (before !== 'sent') return isIn ? null : 'asked';
  if (isDemanded) return isSeenAgain(seen) ? 'asked' : 'again';
  return arrival === 'back-forward' || hasFailed(seen) ? 'asked' : 'saved';
}

/** Nobody knows whether the new password was saved. */
function hasFailed({ state, status }: Seen): boolean {
  return isFailure(state) || (status !== null && status >= 400);
}
