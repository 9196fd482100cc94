import type { ClearResult, Journal, Snapshot, Unfinished } from '@/lib/model/site-data';
import { continueClear } from './clear';
import type { ClearDeps } from './deps';
import { end, scopeOf } from './journal';
import { emptySnapshot, undoable } from './snapshot';
import { sweep } from './sweep';
import { continueUndo } from './undo';

/**
 * Finishes whatever was begun. Does nothing if nothing was. Rejects when the browser's API
 * fails; then everything stays as written and a later call tries again.
 */
export async function resume(deps: ClearDeps): Promise<void> {
  const { journalStore } = deps;
  const journal = await journalStore.readJournal();
  const begun = journal === null ? await journalStore.readUnfinished() : journal;
  if (begun === null) {
    await tellLostCopies(deps);
    // Alarms outlive the browser: without this the worker would wake forever.
    await journalStore.setResumeAlarm(false);
  } else if (journal !== null) await goOn(deps, journal);
  else await goOnByLine(deps, begun);
}

async function goOn(deps: ClearDeps, journal: Journal): Promise<void> {
  // Rejects without permission, before any tab is touched.
  if (journal.step !== 'navigating') await deps.jar.getAll(scopeOf(journal));
  await (journal.kind === 'clear' ? continueClear(deps, journal) : continueUndo(deps, journal));
}

/** With its copy, there was only no room for a journal. The pages have led their tabs back by themselves. */
async function goOnByLine(deps: ClearDeps, line: Unfinished): Promise<void> {
  const copy = await deps.journalStore.readSnapshot(scopeOf(line));
  if (copy === null || copy.cookies.length === 0) return finishAfterSession(deps, line);
  const planned = undoable(copy, deps.rulesOf(line.store)).length;
  await goOn(deps, { ...line, startedAt: copy.takenAt, tabs: [], planned, kept: 0, tabsHeld: 0, late: 0 });
}

/**
 * The line outlived the session: the browser was closed in between, or we were updated or restarted. What had begun to
 * remove is finished, never reversed; what had not removes nothing. Touches no tab: tab ids of another session mean
 * nothing in this one.
 */
async function finishAfterSession(deps: ClearDeps, line: Unfinished): Promise<void> {
  const told = line.kind === 'clear' ? await endOfClear(deps, line) : endOfUndo(line);
  if (told !== null) await deps.journalStore.writeSnapshot(await noteOf(deps, line, told));
  await end(deps);
}

type Told = Parameters<typeof emptySnapshot>[2];

async function endOfClear(deps: ClearDeps, line: Unfinished): Promise<Told> {
  if (line.step === 'leaving') return 'not-begun';
  if (line.step === 'navigating') return 'copy';
  const swept = await sweep(deps, scopeOf(line), []);
  return {
    removed: swept.found - swept.stuck,
    kept: swept.kept,
    remaining: swept.remaining,
    tabsHeld: 0,
    late: 0,
    undoLost: true,
  } satisfies ClearResult;
}

function endOfUndo({ step }: Unfinished): Told | null {
  if (step === 'navigating') return null;
  return step === 'leaving' ? 'copy' : 'undo';
}

/** A copy that went with an update or a restart of ours was promised for longer. */
async function tellLostCopies(deps: ClearDeps): Promise<void> {
  const { journalStore } = deps;
  for (const scope of await journalStore.lostCopies()) {
    const there = await journalStore.readSnapshot(scope);
    if (there === null) await journalStore.writeSnapshot(await noteOf(deps, scope, 'copy'));
  }
  await journalStore.forgetLost();
}

async function noteOf(
  deps: ClearDeps,
  of: Parameters<typeof emptySnapshot>[0],
  told: Told,
): Promise<Snapshot> {
  return emptySnapshot(of, await deps.clock.counted(), told);
}
