import type { ClearPlan, Scope } from '@/lib/model/site-data';
import type { ClearDeps } from './deps';
import { sortOut } from './keep';

/** What a clear would do, counted now. Touches nothing. */
export async function planClear(
  { jar, tabs, rulesOf }: ClearDeps,
  scope: Scope,
  failingTabId: number,
): Promise<ClearPlan> {
  const [cookies, storeTabs] = await Promise.all([jar.getAll(scope), tabs.ofStore(scope)]);
  const { goes, stays } = sortOut(cookies, rulesOf(scope.store));
  return {
    goes: goes.length,
    stays: stays.length,
    otherTabs: storeTabs
      .filter(({ tabId }) => tabId !== failingTabId)
      .map(({ tabId, title }) => ({ tabId, title })),
  };
}
