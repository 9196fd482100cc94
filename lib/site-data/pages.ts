import type { Journal, JournalTab } from '@/lib/model/site-data';
import type { ClearDeps } from './deps';
import { scopeOf } from './journal';

/** What became of the tabs that had to leave. */
export type Left =
  | { left: true; tabs: JournalTab[]; tabsHeld: number }
  | { left: false; why: 'held' | 'gone' };

/**
 * Sends the failing tab to a blank page, then the others: pages write cookies while they unload.
 * Only the failing tab can stop this; another tab that asks to stay does so and is counted.
 */
export async function leavePages({ tabs }: ClearDeps, journal: Journal): Promise<Left> {
  const [failing, ...others] = journal.tabs;
  if (failing === undefined) return { left: false, why: 'gone' };
  const first = await tabs.leave(failing.tabId);
  if (first !== 'left') return { left: false, why: first };
  const went = await Promise.all(others.map(async (tab) => ({ tab, how: await tabs.leave(tab.tabId) })));
  return {
    left: true,
    tabs: [failing, ...went.filter(({ how }) => how === 'left').map(({ tab }) => tab)],
    tabsHeld: went.filter(({ how }) => how === 'held').length,
  };
}

/**
 * Brings the tabs of a journal to their addresses. A tab that shows the store already is let be:
 * it never left, or a worker that was killed had brought it back before.
 */
export async function bringBack({ tabs }: ClearDeps, journal: Journal): Promise<void> {
  const there = new Set((await tabs.ofStore(scopeOf(journal))).map(({ tabId }) => tabId));
  await Promise.all(
    journal.tabs
      .filter(({ tabId }) => !there.has(tabId))
      .map(({ tabId, returnTo }) => tabs.open(tabId, returnTo)),
  );
}
