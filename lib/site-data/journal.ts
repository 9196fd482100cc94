import type { Journal, Scope } from '@/lib/model/site-data';
import type { ClearDeps } from './deps';

export function scopeOf({ store, storeId }: Scope): Scope {
  return { store, storeId };
}

/**
 * Records that something is about to begin. The journal comes before the line that outlives the browser,
 * so that such a line without a journal always means that the browser's session ended.
 */
export async function begin(deps: ClearDeps, journal: Journal): Promise<void> {
  await deps.journalStore.writeJournal(journal);
  await Promise.all([writeLine(deps, journal), deps.journalStore.setResumeAlarm(true)]);
}

/** Records the next step before it happens. */
export async function advance(deps: ClearDeps, journal: Journal): Promise<void> {
  await Promise.all([deps.journalStore.writeJournal(journal), writeLine(deps, journal)]);
}

/** Records that it is over: the journal goes last, for the same reason. */
export async function end({ journalStore }: ClearDeps, journal: Journal): Promise<void> {
  if (journal.kind === 'clear') await journalStore.writeUnfinished(null);
  await journalStore.setResumeAlarm(false);
  await journalStore.writeJournal(null);
}

/** Only for a clear: an undo cannot be finished after a browser kill, since its snapshot is gone. */
async function writeLine({ journalStore }: ClearDeps, journal: Journal): Promise<void> {
  const { kind, step } = journal;
  if (kind === 'clear' && step !== 'restoring')
    await journalStore.writeUnfinished({ ...scopeOf(journal), step });
}
