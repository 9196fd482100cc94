import type { Answers, Clock, CookieJar, JournalStore, TabsPort } from '@/lib/model/ports';
import type { CookieRules } from '@/lib/model/site-pack';

/** Everything clearing and undo touch. */
export interface ClearDeps {
  jar: CookieJar;
  tabs: TabsPort;
  answers: Answers;
  journalStore: JournalStore;
  clock: Clock;
  /** What stays at a store, by its domain. */
  rulesOf(store: string): CookieRules;
}

/** Why a clear or an undo did not go on. Nothing was removed. */
export type Stopped = 'tab-held' | 'tab-gone' | 'storage-full';
