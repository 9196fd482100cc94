import {
  type ClearResult,
  type CookieRecord,
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

/** The snapshot of a scope, or null; one that is too old is dropped on the way. */
export async function currentSnapshot(
  { journalStore, clock }: ClearDeps,
  scope: Scope,
): Promise<Snapshot | null> {
  const snapshot = await journalStore.readSnapshot(scope);
  if (snapshot === null) return null;
  if (clock.now() - snapshot.takenAt < UNDO_KEPT_FOR) return snapshot;
  await journalStore.dropSnapshot(scope);
  return null;
}

/** What undo would put back: the kept cookies in a snapshot are only there for safety. */
export function undoable(snapshot: Snapshot, rules: CookieRules): CookieRecord[] {
  return sortOut(snapshot.cookies, rules).goes;
}

/** Whether a snapshot still has something to put back. */
export function isUsable(snapshot: Snapshot, rules: CookieRules, now: number): boolean {
  return undoable(snapshot, rules).some((cookie) => !hasExpired(cookie, now));
}

/**
 * The snapshot a clear works with. A second clear with no sign-in between keeps what the first one saved,
 * or undo would put back the broken state between the two.
 */
export function snapshotFor(
  journal: Journal,
  cookies: Sorted,
  earlier: Snapshot | null,
  rules: CookieRules,
): Snapshot {
  if (earlier !== null && !earlier.signedInSince && isUsable(earlier, rules, journal.startedAt)) {
    return withKept(earlier, cookies.stays, rules);
  }
  return {
    ...scopeOf(journal),
    takenAt: journal.startedAt,
    private: journal.private,
    cookies: [...cookies.goes, ...cookies.stays],
    signedInSince: false,
    result: null,
  };
}

/** The same snapshot with the kept cookies as they are now. */
export function withKept(snapshot: Snapshot, kept: readonly CookieRecord[], rules: CookieRules): Snapshot {
  return { ...snapshot, cookies: [...undoable(snapshot, rules), ...kept] };
}

/** Holds no cookie, only what became of a clear whose snapshot was lost. */
export function emptySnapshot(
  of: Scope & { private: boolean },
  takenAt: number,
  result: ClearResult,
): Snapshot {
  return { ...scopeOf(of), takenAt, private: of.private, cookies: [], signedInSince: false, result };
}
