import {
  type ClearResult,
  type CookieRecord,
  type CutOff,
  type Journal,
  type Scope,
  type Snapshot,
  UNDO_KEPT_FOR,
} from '@/lib/model/site-data';
import type { CookieRules } from '@/lib/model/site-pack';
import { hasExpired } from './cookie-key';
import type { ClearDeps } from './deps';
import { scopeOf } from './journal';
import { type Sorted, sortOut } from './keep';

/** The snapshot of a scope, or null. Drops one that is too old. */
export async function currentSnapshot(
  { journalStore, clock }: ClearDeps,
  scope: Scope,
): Promise<Snapshot | null> {
  const snapshot = await journalStore.readSnapshot(scope);
  if (snapshot === null) return null;
  if ((await clock.counted()) - snapshot.takenAt < UNDO_KEPT_FOR) return snapshot;
  await journalStore.dropSnapshot(scope);
  return null;
}

/** What undo would put back: the kept cookies in a snapshot are only there for safety. */
export function undoable(snapshot: Snapshot, rules: CookieRules): CookieRecord[] {
  return sortOut(snapshot.cookies, rules).goes;
}

/** How many cookies of a snapshot can still be put back. */
export function countUndoable(snapshot: Snapshot, rules: CookieRules, now: number): number {
  return undoable(snapshot, rules).filter((cookie) => !hasExpired(cookie, now)).length;
}

/** The kept cookies of a snapshot. None without a snapshot. */
export function keptIn(snapshot: Snapshot | null, rules: CookieRules): CookieRecord[] {
  return snapshot === null ? [] : sortOut(snapshot.cookies, rules).stays;
}

/**
 * The snapshot a clear works with. A second clear with no sign-in between keeps what the first one saved,
 * or undo would put back the broken state between the two.
 */
export function snapshotFor(
  { jar, clock, rulesOf }: ClearDeps,
  journal: Journal,
  { goes, stays }: Sorted,
  earlier: Snapshot | null,
): Snapshot {
  const rules = rulesOf(journal.store);
  const first = earlier !== null && !earlier.signedInSince ? earlier : null;
  if (first !== null && countUndoable(first, rules, clock.now()) > 0) return withKept(first, stays, rules);
  const saved = goes.filter(jar.canGiveBack);
  return {
    ...scopeOf(journal),
    takenAt: journal.startedAt,
    cookies: [...saved, ...stays],
    lost: goes.length - saved.length,
    signedInSince: false,
    result: null,
    cutOff: null,
  };
}

/** The same snapshot with the kept cookies as they are now. */
export function withKept(snapshot: Snapshot, kept: readonly CookieRecord[], rules: CookieRules): Snapshot {
  return { ...snapshot, cookies: [...undoable(snapshot, rules), ...kept] };
}

/** Holds no cookies, only the result of a clear whose copy was lost, or what else was cut off. */
export function emptySnapshot(
  of: Scope,
  takenAt: number,
  told: ClearResult | NonNullable<Snapshot['cutOff']>,
): Snapshot {
  const left = typeof told === 'string' ? { result: null, cutOff: told } : { result: told, cutOff: null };
  return { ...scopeOf(of), takenAt, cookies: [], lost: 0, signedInSince: false, ...left };
}

/** What was cut off, as far as a snapshot tells. */
export function cutOffOf({ result, cutOff }: Snapshot): CutOff | null {
  return result?.undoLost === true ? 'finished' : cutOff;
}
