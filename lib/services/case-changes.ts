import { currentCase } from '@/lib/engine/case-flow';
import type { Case, TabContext } from '@/lib/model/case';
import type { Badge } from './badge';
import type { CaseStore } from './case-store';
import type { Reach } from './reach';

export interface CaseChanges {
  /** Changes the tab's case, if it has one, and lets everybody know. Resolves to the case as it is then. */
  change(context: TabContext, how: (of: Case) => Case): Promise<Case | null>;
  /** Lets everybody know of a tab's case that has changed: open popups, the icon, and what the content script reaches. */
  tell(tabId: number, of: Case | null): Promise<void>;
}

export interface CaseChangesDeps {
  cases: Pick<CaseStore, 'update'>;
  badge: Pick<Badge, 'update'>;
  reach: Reach;
  /** Tells open popups. */
  changed(tabId: number): void;
  now(): number;
}

export function createCaseChanges({ cases, badge, reach, changed, now }: CaseChangesDeps): CaseChanges {
  async function tell(tabId: number, of: Case | null): Promise<void> {
    changed(tabId);
    await Promise.all([badge.update(tabId, of), reach.sync()]);
  }
  return {
    tell,
    async change(context, how) {
      const next = await cases.update(context.tabId, (memory) => {
        const current = currentCase(memory.case, context, now());
        const changed = current && how(current);
        return { memory: { ...memory, case: changed }, result: changed };
      });
      await tell(context.tabId, next);
      return next;
    },
  };
}
