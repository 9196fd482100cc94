import type { Journal, Scope, Snapshot, UndoResult } from '@/lib/model/site-data';
import type { ClearDeps } from './deps';
import { advance, begin, end, scopeOf } from './journal';
import { sortOut } from './keep';
import { bringBack, leaveAgain, leaveForGood, orBringBack, tabsOf } from './pages';
import { restore } from './restore';
import { countUndoable, currentSnapshot, keptIn, undoable, withKept } from './snapshot';
import { sweep } from './sweep';

export interface UndoOrder {
  scope: Scope;
  /** The tab that goes away first. */
  tabId: number;
  /** Where that tab goes afterwards. */
  returnTo: string;
}

export type UndoOutcome =
  | { done: true; result: UndoResult }
  | { done: false; why: 'nothing-to-undo' | 'tab-held' | 'tab-gone' };

/** Puts back what a clear removed. Rejects when the browser's API fails; the journal then tells `resume` the rest. */
export async function startUndo(deps: ClearDeps, order: UndoOrder): Promise<UndoOutcome> {
  const now = deps.clock.now();
  const snapshot = await currentSnapshot(deps, order.scope);
  const rules = deps.rulesOf(order.scope.store);
  if (snapshot === null || countUndoable(snapshot, rules, now) === 0)
    return { done: false, why: 'nothing-to-undo' };
  const others = (await tabsOf(deps, order.scope)).filter(({ tabId }) => tabId !== order.tabId);
  const journal: Journal = {
    ...scopeOf(order.scope),
    kind: 'undo',
    startedAt: await deps.clock.counted(),
    step: 'leaving',
    tabs: [
      { tabId: order.tabId, returnTo: order.returnTo },
      // Their pages would write over what comes back.
      ...others.map(({ tabId, url }) => ({ tabId, returnTo: url })),
    ],
    planned: undoable(snapshot, rules).length,
    kept: 0,
    tabsHeld: 0,
    late: 0,
  };
  const left = await leave(deps, journal, snapshot);
  if ('why' in left) return { done: false, why: left.why };
  return { done: true, result: await removeAndRestore(deps, left.journal) };
}

/** Continues from a killed worker's journal to the end. */
export async function continueUndo(deps: ClearDeps, journal: Journal): Promise<void> {
  if (journal.step === 'leaving') {
    const snapshot = await deps.journalStore.readSnapshot(scopeOf(journal));
    if (snapshot === null) return giveUp(deps, journal);
    const left = await leave(deps, journal, snapshot);
    if ('journal' in left) await removeAndRestore(deps, left.journal);
    return;
  }
  if (journal.step === 'navigating') return goOn(deps, journal);
  await leaveAgain(deps, scopeOf(journal), journal.tabs);
  if (journal.step === 'removing') await removeAndRestore(deps, journal);
  else await restoreAndGoOn(deps, journal);
}

/** Sends the page away and records that removing is next. Until then nothing has changed. */
async function leave(
  deps: ClearDeps,
  journal: Journal,
  snapshot: Snapshot,
): Promise<{ journal: Journal } | { why: 'tab-held' | 'tab-gone' }> {
  try {
    await begin(deps, journal);
    const scope = scopeOf(journal);
    const { stays } = sortOut(await deps.jar.getAll(scope), deps.rulesOf(scope.store));
    // Where they grew and found no room, the kept cookies are those of before.
    await deps.journalStore
      .writeSnapshot(withKept(snapshot, stays, deps.rulesOf(scope.store)))
      .catch(() => undefined);
    const left = await leaveForGood(deps, scope, journal.tabs);
    if (left.left) {
      const { tabs, tabsHeld, late } = left;
      const next: Journal = { ...journal, step: 'removing', tabs, tabsHeld, late, kept: stays.length };
      await advance(deps, next);
      return { journal: next };
    }
    await giveUp(deps, journal);
    return { why: left.why };
  } catch (error) {
    await giveUp(deps, journal);
    throw error;
  }
}

/** Removes what the store has set since, so that it does not mix with what comes back. */
async function removeAndRestore(deps: ClearDeps, journal: Journal): Promise<UndoResult> {
  const scope = scopeOf(journal);
  const snapshot = await deps.journalStore.readSnapshot(scope);
  if (snapshot !== null) {
    const kept = keptIn(snapshot, deps.rulesOf(scope.store));
    await orBringBack(deps, journal.tabs, () => sweep(deps, scope, kept));
  }
  const next: Journal = { ...journal, step: 'restoring' };
  await advance(deps, next);
  return restoreAndGoOn(deps, next);
}

async function restoreAndGoOn(deps: ClearDeps, journal: Journal): Promise<UndoResult> {
  const scope = scopeOf(journal);
  const snapshot = await deps.journalStore.readSnapshot(scope);
  const cookies = snapshot === null ? [] : undoable(snapshot, deps.rulesOf(scope.store));
  const back = await orBringBack(deps, journal.tabs, () => restore(deps, scope, cookies));
  // A read showed it back. What the browser refused stays for another try.
  if (back.refused === 0) await deps.journalStore.dropSnapshot(scope);
  else if (snapshot !== null) await deps.journalStore.writeSnapshot({ ...snapshot, result: null });
  const next: Journal = { ...journal, step: 'navigating' };
  await advance(deps, next);
  await goOn(deps, next);
  return snapshot === null ? back : { ...back, refused: back.refused + snapshot.lost };
}

async function goOn(deps: ClearDeps, journal: Journal): Promise<void> {
  await bringBack(deps, [scopeOf(journal)], journal.tabs);
  await end(deps);
}

/** Ends an undo that changed nothing. The snapshot stays for another try. */
async function giveUp(deps: ClearDeps, journal: Journal): Promise<void> {
  await Promise.allSettled([bringBack(deps, [scopeOf(journal)], journal.tabs)]);
  await Promise.allSettled([end(deps)]);
}
