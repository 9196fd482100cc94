import type { ClearResult, UnfinishedClear } from '@/lib/model/site-data';
import { continueClear } from './clear';
import type { ClearDeps } from './deps';
import { scopeOf } from './journal';
import { emptySnapshot, keptIn } from './snapshot';
import { sweep } from './sweep';
import { continueUndo } from './undo';

/**
 * Finishes whatever was begun. Does nothing if nothing was. Rejects when the browser's API
 * fails; then everything stays as written and a later call tries again.
 */
export async function resume(deps: ClearDeps): Promise<void> {
  const journal = await deps.journalStore.readJournal();
  if (journal !== null) {
    // Rejects without permission, before any tab is touched.
    if (journal.step !== 'navigating') await deps.jar.getAll(scopeOf(journal));
    await (journal.kind === 'clear' ? continueClear(deps, journal) : continueUndo(deps, journal));
    return;
  }
  const unfinished = await deps.journalStore.readUnfinished();
  if (unfinished !== null) await finishAfterBrowserKill(deps, unfinished);
  // Alarms outlive the browser, and the journal of an undo does not: without this the worker would wake forever.
  else await deps.journalStore.setResumeAlarm(false);
}

/**
 * The line outlived the journal, so the browser was closed in between. Finishes the clear, never reverses it.
 * Touches no tab: tab ids of the last session mean nothing in this one.
 */
async function finishAfterBrowserKill(deps: ClearDeps, unfinished: UnfinishedClear): Promise<void> {
  const scope = scopeOf(unfinished);
  // There is none unless only the journal was lost; then undo still works.
  const snapshot = await deps.journalStore.readSnapshot(scope);
  const swept = await sweep(deps, scope, keptIn(snapshot, deps.rulesOf(scope.store)));
  const result: ClearResult = {
    removed: swept.found - swept.stuck,
    kept: swept.kept,
    remaining: swept.remaining,
    tabsHeld: 0,
    undoLost: snapshot === null,
  };
  await deps.journalStore.writeSnapshot(
    snapshot === null ? emptySnapshot(scope, deps.clock.now(), result) : { ...snapshot, result },
  );
  await deps.journalStore.writeUnfinished(null);
  await deps.journalStore.setResumeAlarm(false);
}
