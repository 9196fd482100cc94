import type { ClearPlan, ClearResult, Journal, Scope, Snapshot } from '@/lib/model/site-data';
import type { ClearDeps, Stopped } from './deps';
import { advance, begin, end, scopeOf } from './journal';
import { sortOut } from './keep';
import { bringBack, leaveAgain, leaveForGood, orBringBack, tabsOf } from './pages';
import { currentSnapshot, emptySnapshot, keptIn, snapshotFor } from './snapshot';
import { sweep } from './sweep';

export interface ClearOrder {
  scope: Scope;
  /** The failing tab. */
  tabId: number;
  /** Other tabs of the store that the person left ticked. */
  alsoTabs: readonly number[];
  /** A fresh sign-in of the store, where the failing tab goes afterwards. */
  signInUrl: string;
}

export type ClearOutcome = { done: true; result: ClearResult } | { done: false; why: Stopped };

/** What a clear would do, counted now. Touches nothing. */
export async function planClear(deps: ClearDeps, scope: Scope, failingTabId: number): Promise<ClearPlan> {
  const [cookies, tabs] = await Promise.all([deps.jar.getAll(scope), tabsOf(deps, scope)]);
  const { goes, stays } = sortOut(cookies, deps.rulesOf(scope.store));
  return {
    goes: goes.length,
    lost: goes.filter((cookie) => !deps.jar.canGiveBack(cookie)).length,
    stays: stays.length,
    otherTabs: tabs
      .filter(({ tabId }) => tabId !== failingTabId)
      .map(({ tabId, title }) => ({ tabId, title })),
  };
}

/** Clears one store's cookies. Rejects when the browser's API fails; the journal then tells `resume` the rest. */
export async function startClear(deps: ClearDeps, order: ClearOrder): Promise<ClearOutcome> {
  const ticked = (await tabsOf(deps, order.scope)).filter(
    ({ tabId }) => tabId !== order.tabId && order.alsoTabs.includes(tabId),
  );
  const journal: Journal = {
    ...scopeOf(order.scope),
    kind: 'clear',
    startedAt: await deps.clock.counted(),
    step: 'leaving',
    tabs: [
      { tabId: order.tabId, returnTo: order.signInUrl },
      ...ticked.map(({ tabId, url }) => ({ tabId, returnTo: url })),
    ],
    planned: 0,
    kept: 0,
    tabsHeld: 0,
    late: 0,
  };
  try {
    await begin(deps, journal);
  } catch {
    await abandon(deps, journal);
    return { done: false, why: 'storage-full' };
  }
  const left = await leave(deps, journal);
  if ('why' in left) return { done: false, why: left.why };
  return { done: true, result: await removeAndGoOn(deps, left.journal) };
}

/** Continues from a killed worker's journal to the end. */
export async function continueClear(deps: ClearDeps, journal: Journal): Promise<void> {
  if (journal.step === 'leaving') {
    const left = await leave(deps, journal);
    if ('journal' in left) await removeAndGoOn(deps, left.journal);
    return;
  }
  if (journal.step === 'removing') {
    await leaveAgain(deps, scopeOf(journal), journal.tabs);
    await removeAndGoOn(deps, journal);
  } else await goOn(deps, journal);
}

/** Saves the cookies, sends the pages away and records that removing is next. */
async function leave(deps: ClearDeps, journal: Journal): Promise<{ journal: Journal } | { why: Stopped }> {
  try {
    const scope = scopeOf(journal);
    const cookies = sortOut(await deps.jar.getAll(scope), deps.rulesOf(scope.store));
    const earlier = await currentSnapshot(deps, scope);
    const saved = await save(deps, snapshotFor(deps, journal, cookies, earlier));
    const left = saved ? await leaveForGood(deps, scope, journal.tabs) : null;
    if (left?.left) {
      const { tabs, tabsHeld, late } = left;
      const [planned, kept] = [cookies.goes.length, cookies.stays.length];
      const next: Journal = { ...journal, step: 'removing', tabs, tabsHeld, late, planned, kept };
      await advance(deps, next);
      return { journal: next };
    }
    await abandon(deps, journal);
    return { why: left === null ? 'storage-full' : left.why };
  } catch (error) {
    await abandon(deps, journal);
    throw error;
  }
}

/** Nothing is removed after this: the navigation comes last. */
async function removeAndGoOn(deps: ClearDeps, journal: Journal): Promise<ClearResult> {
  const scope = scopeOf(journal);
  const snapshot = await deps.journalStore.readSnapshot(scope);
  const kept = keptIn(snapshot, deps.rulesOf(scope.store));
  const swept = await orBringBack(deps, journal.tabs, () => sweep(deps, scope, kept));
  const result: ClearResult = {
    removed: journal.planned - Math.min(journal.planned, swept.stuck),
    kept: swept.kept,
    remaining: swept.remaining,
    tabsHeld: journal.tabsHeld,
    late: journal.late,
    undoLost: snapshot === null,
  };
  // If there is no room for the counts, go on: what undo needs is saved already.
  await save(
    deps,
    snapshot === null ? emptySnapshot(journal, journal.startedAt, result) : { ...snapshot, result },
  );
  const next: Journal = { ...journal, step: 'navigating' };
  await advance(deps, next);
  await goOn(deps, next);
  return result;
}

async function goOn(deps: ClearDeps, journal: Journal): Promise<void> {
  await bringBack(deps, [scopeOf(journal)], journal.tabs);
  await end(deps);
}

async function save({ journalStore }: ClearDeps, snapshot: Snapshot): Promise<boolean> {
  try {
    await journalStore.writeSnapshot(snapshot);
    return true;
  } catch {
    return false;
  }
}

/** Ends a clear that removed nothing: its tabs come back, and its own snapshot goes. */
async function abandon(deps: ClearDeps, journal: Journal): Promise<void> {
  await Promise.allSettled([bringBack(deps, [scopeOf(journal)], journal.tabs)]);
  try {
    await end(deps);
    const snapshot = await deps.journalStore.readSnapshot(scopeOf(journal));
    const own = snapshot?.takenAt === journal.startedAt && snapshot.result === null;
    if (own) await deps.journalStore.dropSnapshot(scopeOf(journal));
  } catch {
    // Storage failed. If the journal is still there, so is its snapshot.
  }
}
