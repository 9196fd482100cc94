import type { RunFixResponse, UndoResponse, UndoView } from '@/lib/model/protocol';
import type { ClearPlan, ClearResult, Scope } from '@/lib/model/site-data';
import { type ClearOrder, planClear, startClear } from '@/lib/site-data/clear';
import type { ClearDeps } from '@/lib/site-data/deps';
import { resume } from '@/lib/site-data/resume';
import { countUndoable, currentSnapshot } from '@/lib/site-data/snapshot';
import { startUndo, type UndoOrder } from '@/lib/site-data/undo';

/** A journal that nothing could end for this long (ms) no longer wakes the worker; it is tried at its next start. */
const ALARM_GIVES_UP_AFTER = 10 * 60_000;

export interface ClearService {
  /** Whether a clear or an undo is running. Its tab is at a blank page then, which looks like nobody's. */
  busy(): boolean;
  /** Runs other work that moves the tabs of a store, when nothing else does. */
  alone<T>(work: () => Promise<T>): Promise<T | { done: false; why: 'busy' | 'failed' }>;
  /** What a clear would do. Rejects when the browser's API fails. */
  plan(scope: Scope, failingTabId: number): Promise<ClearPlan>;
  /** Clears one store. Permission is the caller's to check: without it a jar merely looks empty. */
  run(order: ClearOrder): Promise<RunFixResponse>;
  /** Puts back what the last clear of the scope removed. */
  undo(order: UndoOrder): Promise<UndoResponse>;
  /** What undo would put back, or null when there is nothing. */
  undoView(scope: Scope): Promise<UndoView | null>;
  /** What the last clear of the scope did, until it is undone or 24 hours old. */
  lastResult(scope: Scope): Promise<ClearResult | null>;
  /** Says that a sign-in was seen, so that undo warns that it would end. */
  noteSignIn(scope: Scope): Promise<void>;
  /** Ends what a killed worker or browser left. For the alarm and the worker's start alike; never rejects. */
  resume(): Promise<void>;
}

/** One clear or undo at a time: a second one asked for meanwhile is `busy`, everything else waits its turn. */
export function createClearService(deps: ClearDeps): ClearService {
  const { journalStore, clock, rulesOf } = deps;
  let busy = false;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function alone<T>(work: () => Promise<T>): Promise<T | { done: false; why: 'busy' | 'failed' }> {
    if (busy) return { done: false, why: 'busy' };
    busy = true;
    try {
      return await inTurn(async () => {
        await endLeftovers();
        return work();
      });
    } catch {
      return { done: false, why: 'failed' };
    } finally {
      busy = false;
    }
  }

  async function endLeftovers(): Promise<void> {
    try {
      await resume(deps);
    } catch {
      await calmAlarm().catch(() => undefined);
    }
  }

  async function calmAlarm(): Promise<void> {
    const journal = await journalStore.readJournal();
    const young = journal !== null && clock.now() - journal.startedAt < ALARM_GIVES_UP_AFTER;
    if (!young) await journalStore.setResumeAlarm(false);
  }

  /** Cookie values are not kept longer than promised, even when nobody looks at them again. */
  async function dropOld(): Promise<void> {
    for (const scope of await journalStore.snapshotScopes()) await currentSnapshot(deps, scope);
  }

  return {
    busy: () => busy,
    alone,

    plan: (scope, failingTabId) => planClear(deps, scope, failingTabId),

    run: (order) =>
      alone<RunFixResponse>(async () => {
        const outcome = await startClear(deps, order);
        return outcome.done ? { done: true, clear: outcome.result } : outcome;
      }),

    undo: (order) =>
      alone<UndoResponse>(async () => {
        const outcome = await startUndo(deps, order);
        return outcome.done ? { done: true, undo: outcome.result } : outcome;
      }),

    undoView: (scope) =>
      inTurn(async () => {
        const snapshot = await currentSnapshot(deps, scope);
        if (snapshot === null) return null;
        const cookies = countUndoable(snapshot, rulesOf(scope.store), clock.now());
        return cookies === 0 ? null : { cookies, signedInSince: snapshot.signedInSince };
      }),

    lastResult: (scope) =>
      inTurn(async () => {
        const snapshot = await currentSnapshot(deps, scope);
        return snapshot === null ? null : snapshot.result;
      }),

    noteSignIn: (scope) =>
      inTurn(async () => {
        const snapshot = await currentSnapshot(deps, scope);
        if (snapshot === null || snapshot.signedInSince) return;
        await journalStore.writeSnapshot({ ...snapshot, signedInSince: true });
      }),

    resume: () =>
      inTurn(async () => {
        await endLeftovers();
        await dropOld().catch(() => undefined);
      }),
  };
}
