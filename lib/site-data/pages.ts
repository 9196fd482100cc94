import { isWithinAny } from '@/lib/model/hosts';
import { NoPermission, type StoreTab } from '@/lib/model/ports';
import type { JournalTab, Scope } from '@/lib/model/site-data';
import type { ClearDeps } from './deps';

/** What became of the tabs that had to leave: these went, others stayed. */
export type Left<T> =
  | { left: true; tabs: T[]; tabsHeld: number }
  | { left: false; why: 'tab-held' | 'tab-gone' };

type PageDeps = Pick<ClearDeps, 'tabs' | 'rulesOf'>;

/** The tabs of a store, without those of somebody else's hosts under its domain. */
export async function tabsOf({ tabs, rulesOf }: PageDeps, scope: Scope): Promise<StoreTab[]> {
  const { foreignHosts } = rulesOf(scope.store);
  return (await tabs.ofStore(scope)).filter(({ url }) => !isWithinAny(new URL(url).hostname, foreignHosts));
}

/**
 * Sends the failing tab, which comes first, to a blank page, then the others: pages write cookies while they unload.
 * Only the failing tab can stop this; another tab that asks to stay does so and is counted.
 */
export async function leavePages<T extends { tabId: number }>(
  { tabs }: PageDeps,
  [failing, ...others]: readonly T[],
): Promise<Left<T>> {
  const first = failing === undefined ? 'gone' : await tabs.leave(failing.tabId);
  if (failing === undefined || first === 'gone') return { left: false, why: 'tab-gone' };
  if (first === 'held') return { left: false, why: 'tab-held' };
  const went = await Promise.all(others.map(async (tab) => ({ tab, how: await tabs.leave(tab.tabId) })));
  return {
    left: true,
    tabs: [failing, ...went.filter(({ how }) => how === 'left').map(({ tab }) => tab)],
    tabsHeld: went.filter(({ how }) => how === 'held').length,
  };
}

/** So long (ms) an answer to a page that left is waited for: cookies it sets belong to the old sign-in. */
const LAST_WORD_WITHIN = 1_500;

/** The same for cookies: only once the pages have had their last word. `late`: answers that were still on their way. */
export async function leaveForGood(
  deps: Pick<ClearDeps, 'tabs' | 'rulesOf' | 'answers'>,
  scope: Scope,
  tabs: readonly JournalTab[],
): Promise<(Left<JournalTab> & { left: true; late: number }) | (Left<JournalTab> & { left: false })> {
  const listening = deps.answers.listen(
    scope,
    tabs.map(({ tabId }) => tabId),
  );
  try {
    const left = await leavePages(deps, tabs);
    return left.left ? { ...left, late: await listening.last(LAST_WORD_WITHIN) } : left;
  } finally {
    listening.end();
  }
}

/**
 * Sends away again those of these tabs that show the store, before a clear or an undo goes on that stood still:
 * their pages came back meanwhile.
 */
export async function leaveAgain(deps: PageDeps, scope: Scope, away: readonly JournalTab[]): Promise<void> {
  const there = new Set((await tabsOf(deps, scope)).map(({ tabId }) => tabId));
  await Promise.all(away.filter(({ tabId }) => there.has(tabId)).map(({ tabId }) => deps.tabs.leave(tabId)));
}

/**
 * Runs the part of a clear or an undo that needs permission. Where that is withdrawn meanwhile, the tabs go back, and
 * everything else stays as written.
 */
export async function orBringBack<T>(
  { tabs }: PageDeps,
  away: readonly JournalTab[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoPermission)
      await Promise.all(away.map(({ tabId, returnTo }) => tabs.open(tabId, returnTo)));
    throw error;
  }
}

/**
 * Brings tabs to their addresses. Leaves one alone that shows one of these stores already: it never left, or a killed
 * worker brought it back before.
 */
export async function bringBack(
  deps: PageDeps,
  scopes: readonly Scope[],
  away: readonly JournalTab[],
): Promise<void> {
  const shown = await Promise.all(scopes.map((scope) => tabsOf(deps, scope)));
  const there = new Set(shown.flat().map(({ tabId }) => tabId));
  const gone = away.filter(({ tabId }) => !there.has(tabId));
  await Promise.all(gone.map(({ tabId, returnTo }) => deps.tabs.open(tabId, returnTo)));
}
