import { isWithinAny } from '@/lib/model/hosts';
import { NoPermission } from '@/lib/model/ports';
import type { RunFixResponse, UndoResponse, UndoView } from '@/lib/model/protocol';
import type { ClearPlan, ClearResult, CutOff, Scope } from '@/lib/model/site-data';
import { type ClearOrder, planClear, startClear } from '@/lib/site-data/clear';
import type { ClearDeps } from '@/lib/site-data/deps';
import { resume } from '@/lib/site-data/resume';
import { countUndoable, currentSnapshot, cutOffOf } from '@/lib/site-data/snapshot';
import { startUndo, type UndoOrder } from '@/lib/site-data/undo';

/** After failing for this long (ms), a journal no longer wakes the worker; the next start tries again. */
const ALARM_GIVES_UP_AFTER = 10 * 60_000;

/** Why it was not run, or stopped on the way. */
export interface NotRun {
  done: false;
  why: 'busy' | 'failed' | 'no-permission';
}

export interface ClearService {
  /** Whether a clear or an undo is running. Its tab is blank meanwhile, so it looks like no store's. */
  busy(): boolean;
  /** Runs other work that moves a store's tabs, unless something is already running. */
  alone<T>(work: () => Promise<T>): Promise<T | NotRun>;
  /** What a clear would do. Rejects when the browser's API fails. */
  plan(scope: Scope, failingTabId: number): Promise<ClearPlan>;
  /** Clears one store. The caller checks permission: without it the jar just looks empty. */
  run(order: ClearOrder): Promise<RunFixResponse>;
  /** Puts back what the last clear of the scope removed. */
  undo(order: UndoOrder): Promise<UndoResponse>;
  /** What undo would put back, or null when there is nothing. */
  undoView(scope: Scope): Promise<UndoView | null>;
  /** What the last clear of the scope did, until it is undone or 24 hours old. */
  lastResult(scope: Scope): Promise<ClearResult | null>;
  /** What the end of the browser, an update or a restart of ours cut off at the scope; null for nothing. */
  cutOff(scope: Scope): Promise<CutOff | null>;
  /** Whether a clear was stopped on this host because no pack describes its store any more. */
  wasStoppedAt(host: string): Promise<boolean>;
  /** A browser that was closed took the copies along, as it was promised. */
  browserStarted(): Promise<void>;
  /** Records that a sign-in was seen: undo then warns that it would end it. */
  noteSignIn(scope: Scope): Promise<void>;
  /** Finishes what a killed worker or browser left. Runs on the alarm and at every start; never rejects. */
  resume(): Promise<void>;
}

export interface ClearServiceDeps extends ClearDeps {
  /** Called when a clear, an undo or a deep clean is over. */
  over(): void;
}

/** One clear or undo at a time: a second one gets `busy`; everything else waits its turn. */
export function createClearService(deps: ClearServiceDeps): ClearService {
  const { journalStore, clock, rulesOf } = deps;
  let busy = false;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function alone<T>(work: () => Promise<T>): Promise<T | NotRun> {
    if (busy) return { done: false, why: 'busy' };
    busy = true;
    try {
      return await inTurn(async () => {
        await endLeftovers();
        return work();
      });
    } catch (error) {
      if (!(error instanceof NoPermission)) return { done: false, why: 'failed' };
      // Goes on when it is allowed again; until then there is nothing to wake for.
      await journalStore.setResumeAlarm(false).catch(() => undefined);
      return { done: false, why: 'no-permission' };
    } finally {
      busy = false;
      deps.over();
    }
  }

  async function endLeftovers(): Promise<void> {
    try {
      await resume(deps);
    } catch (error) {
      await (error instanceof NoPermission ? journalStore.setResumeAlarm(false) : calmAlarm()).catch(
        () => undefined,
      );
    }
  }

  async function calmAlarm(): Promise<void> {
    const journal = await journalStore.readJournal();
    const young = journal !== null && (await clock.counted()) - journal.startedAt < ALARM_GIVES_UP_AFTER;
    if (!young) await journalStore.setResumeAlarm(false);
  }

  /** Drops expired snapshots even if nobody asks: no cookie value is kept longer than promised. */
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

    cutOff: (scope) =>
      inTurn(async () => {
        const snapshot = await currentSnapshot(deps, scope);
        return snapshot === null ? null : cutOffOf(snapshot);
      }),

    wasStoppedAt: (host) => inTurn(async () => isWithinAny(host, await journalStore.stoppedStores())),

    browserStarted: () =>
      inTurn(async () => {
        for (const scope of await journalStore.snapshotScopes()) {
          const snapshot = await journalStore.readSnapshot(scope);
          if (snapshot?.cutOff === 'copy') await journalStore.dropSnapshot(scope);
        }
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
