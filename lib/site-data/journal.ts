import type { Journal, Scope, Unfinished } from '@/lib/model/site-data';
import type { ClearDeps } from './deps';

export function scopeOf({ store, storeId }: Scope): Scope {
  return { store, storeId };
}

/**
 * Records that something is about to begin. The journal comes before the line that outlives the browser: a line
 * without a journal means that the session ended, or, where the copy is there, that there was no room for a journal.
 * A clear does not begin without one; an undo does, since it must not need room.
 */
export async function begin({ journalStore }: ClearDeps, journal: Journal): Promise<void> {
  const written = journalStore.writeJournal(journal);
  await (journal.kind === 'clear' ? written : written.catch(() => undefined));
  await Promise.all([journalStore.writeUnfinished(lineOf(journal)), journalStore.setResumeAlarm(true)]);
}

/** Records the next step before it happens. A journal that cannot tell it goes: then the line tells it alone. */
export async function advance({ journalStore }: ClearDeps, journal: Journal): Promise<void> {
  await Promise.all([
    journalStore.writeUnfinished(lineOf(journal)),
    journalStore.writeJournal(journal).catch(() => journalStore.writeJournal(null)),
  ]);
}

/** Records that it is over: the journal goes last, for the same reason. */
export async function end({ journalStore }: ClearDeps): Promise<void> {
  await journalStore.writeUnfinished(null);
  await journalStore.setResumeAlarm(false);
  await journalStore.writeJournal(null);
}

function lineOf({ store, storeId, kind, step }: Journal): Unfinished {
  return { store, storeId, kind, step };
}
