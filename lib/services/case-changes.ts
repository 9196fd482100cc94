import { forgetFix, recordFix } from '@/lib/engine/case-answers';
import { currentCase } from '@/lib/engine/case-life';
import type { Case, TabContext } from '@/lib/model/case';
import type { FixId } from '@/lib/model/fix';
import type { Badge } from './badge';
import type { CaseStore } from './case-store';
import type { StoreScripts } from './store-scripts';

export interface CaseChanges {
  /** Changes the tab's case, if it has one, and notifies everyone. Resolves to the changed case. */
  change(context: TabContext, how: (of: Case) => Case): Promise<Case | null>;
  /** Records a fix as tried, then runs it. Forgets it again if it stopped before it changed anything. */
  trying<T extends { done: true } | { done: false; why: string }>(
    context: TabContext,
    fix: FixId,
    run: () => Promise<T>,
  ): Promise<T>;
  /** Notifies everyone of a changed case: open popups, the icon, and where the scripts run. */
  tell(tabId: number, of: Case | null): Promise<void>;
}

export interface CaseChangesDeps {
  cases: Pick<CaseStore, 'update'>;
  badge: Pick<Badge, 'update'>;
  scripts: StoreScripts;
  /** Tells open popups. */
  changed(tabId: number): void;
  now(): number;
}

export function createCaseChanges({ cases, badge, scripts, changed, now }: CaseChangesDeps): CaseChanges {
  async function tell(tabId: number, of: Case | null): Promise<void> {
    changed(tabId);
    await Promise.all([badge.update(tabId, of), scripts.sync()]);
  }
  async function change(context: TabContext, how: (of: Case) => Case): Promise<Case | null> {
    const { memory } = await cases.update(context.tabId, (before) => {
      const current = currentCase(before.case, context, now());
      return { memory: { ...before, case: current && how(current) } };
    });
    await tell(context.tabId, memory.case);
    return memory.case;
  }

  return {
    tell,
    change,
    async trying(context, fix, run) {
      // First, because a killed worker finishes the fix at its next start, and the case must know.
      await change(context, (of) => recordFix(of, fix, now()));
      const outcome = await run();
      // A failed run may have changed something; it is finished later.
      if (!outcome.done && outcome.why !== 'failed') await change(context, (of) => forgetFix(of, fix));
      return outcome;
    },
  };
}
