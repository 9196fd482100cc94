import type {
  DeepRecord,
  DeepResult,
  DeepUndone,
  PageStorage,
  SavedPage,
  StorageCounts,
} from '@/lib/model/deep-clean';
import { type Scope, UNDO_KEPT_FOR } from '@/lib/model/site-data';
import { copyOf, entriesIn, type ReadTab } from './deep-copy';
import { addUp, allOrigins, type DeepDeps, pagesOf, readTabs } from './deep-plan';
import type { Stopped } from './deps';
import { bringBack, leavePages } from './pages';

/** How long to wait for a fresh page, and the pause between two tries, in ms. */
const WAIT_FOR = 5_000;
const ASK_EVERY = 50;

/** A stopped clean has removed nothing. */
export type DeepOutcome = { done: true; result: DeepResult } | { done: false; why: Stopped };

export interface DeepOrder {
  scope: Scope;
  tabId: number;
  alsoTabs: readonly number[];
  /** Other stores that were ticked, by domain. */
  alsoStores: readonly string[];
  /** A fresh sign-in of the store, where the failing tab goes afterwards. */
  signInUrl: string;
}

/**
 * Removes what a store and the other ticked ones keep besides cookies. Everything that can be restored is saved
 * first. Rejects when the browser's API fails; `resumeDeep` then does the rest.
 */
export async function startDeep(deps: DeepDeps, order: DeepOrder): Promise<DeepOutcome> {
  const { scope, tabId, alsoStores, signInUrl } = order;
  const which = { ...scope, alsoStores: [...alsoStores] };
  const seen = await readTabs(deps, scopesOf(which));
  if (!seen.some((tab) => tab.tabId === tabId)) return { done: false, why: 'tab-gone' };
  const { pages, leftOut } = copyOf(seen, [scope.store, ...alsoStores], (tab) =>
    tab.tabId === tabId ? signInUrl : tab.url,
  );
  const record: DeepRecord = {
    ...which,
    startedAt: await deps.clock.counted(),
    step: 'leaving',
    pages,
    away: [
      tabId,
      ...seen.map((tab) => tab.tabId).filter((id) => id !== tabId && order.alsoTabs.includes(id)),
    ],
    origins: await allOrigins(deps, scopesOf(which), seen),
    result: {
      reach: deps.storage.reach(scope.storeId),
      before: addUp(pagesOf(seen)),
      after: null,
      leftOut,
      tabsHeld: 0,
      resumed: false,
    },
  };
  // A page that cannot be read cannot be saved: its tab has moved on.
  if (!record.pages.some((page) => page.tabId === tabId)) return { done: false, why: 'tab-gone' };
  const earlier = await deps.deepStore.read(scope);
  try {
    await deps.deepStore.write(record);
  } catch {
    if (earlier === null) await deps.deepStore.drop(scope).catch(() => undefined);
    return { done: false, why: 'storage-full' };
  }
  await deps.setResumeAlarm(true);
  const left = await leavePages(
    deps,
    record.away.map((id) => ({ tabId: id })),
  );
  if (!left.left) {
    if (earlier === null) await deps.deepStore.drop(scope);
    else await deps.deepStore.write(earlier);
    await deps.setResumeAlarm(false);
    return { done: false, why: left.why };
  }
  const next: DeepRecord = {
    ...record,
    step: 'removing',
    away: left.tabs.map((tab) => tab.tabId),
    result: { ...record.result, tabsHeld: left.tabsHeld },
  };
  await deps.deepStore.write(next);
  return { done: true, result: await removeAndGoOn(deps, next) };
}

/** Finishes what a killed worker left: undoes it before the removal step, completes it after. */
export async function resumeDeep(deps: DeepDeps, scope: Scope): Promise<void> {
  const record = await currentDeep(deps, scope);
  if (record === null || record.step === 'done') return;
  if (record.step === 'removing') {
    await removeAndGoOn(deps, { ...record, result: { ...record.result, resumed: true } });
    return;
  }
  await bringBack(deps, scopesOf(record), awayOf(record));
  await deps.deepStore.drop(scope);
  await deps.setResumeAlarm(false);
}

/** The newest deep clean of a scope, or null. Drops one that is too old. */
export async function currentDeep({ deepStore, clock }: DeepDeps, scope: Scope): Promise<DeepRecord | null> {
  const record = await deepStore.read(scope);
  if (record === null || (await clock.counted()) - record.startedAt < UNDO_KEPT_FOR) return record;
  await deepStore.drop(scope);
  return null;
}

/** Restores localStorage and sessionStorage in the tabs that still show their address. */
export async function undoDeep(
  deps: DeepDeps,
  scope: Scope,
): Promise<{ done: true; undone: DeepUndone } | { done: false; why: 'nothing-to-undo' }> {
  const record = await currentDeep(deps, scope);
  if (record === null || record.step !== 'done') return { done: false, why: 'nothing-to-undo' };
  const tabs = await readTabs(deps, scopesOf(record));
  const written = await Promise.all(record.pages.map((page) => putBack(deps, page, tabs)));
  // Pages read their storage when they load.
  const touched = tabs.filter(({ tabId }) => written.some((each) => each.at === tabId));
  await Promise.all(touched.map(({ tabId, url }) => deps.tabs.open(tabId, url)));
  await deps.deepStore.drop(scope);
  const restored = written.reduce((sum, each) => sum + each.restored, 0);
  const all = record.pages.reduce(
    (sum, { local, session }) => sum + entriesIn(local) + entriesIn(session),
    0,
  );
  return { done: true, undone: { restored, refused: all - restored } };
}

/** sessionStorage belongs to its tab. If that is closed, another tab can still take localStorage. */
async function putBack({ storage }: DeepDeps, page: SavedPage, tabs: readonly ReadTab[]) {
  const there = tabs.filter((tab) => tab.page?.origin === page.origin);
  const own = there.find(({ tabId }) => tabId === page.tabId);
  const [other] = there;
  const tab = own === undefined ? other : own;
  if (tab === undefined) return { at: null, restored: 0 };
  const done = await storage.write(tab.tabId, own === undefined ? { ...page, session: null } : page);
  return done === null ? { at: null, restored: 0 } : { at: tab.tabId, restored: done.restored };
}

async function removeAndGoOn(deps: DeepDeps, record: DeepRecord): Promise<DeepResult> {
  try {
    await deps.storage.remove(record.origins, record.storeId);
  } finally {
    await bringBack(deps, scopesOf(record), awayOf(record));
  }
  const result: DeepResult = { ...record.result, after: await countAfter(deps, record) };
  await deps.deepStore.write(withoutAddresses({ ...record, step: 'done', result }));
  await deps.setResumeAlarm(false);
  return result;
}

/** What undo needs: whose entries they are. Where each tab was is nobody's business any more. */
function withoutAddresses(record: DeepRecord): DeepRecord {
  const pages = record.pages.map((page) => ({ ...page, returnTo: '' }));
  return { ...record, pages, origins: [] };
}

/** The pages that were sent away. */
function awayOf({ pages, away }: DeepRecord): SavedPage[] {
  return pages.filter(({ tabId }) => away.includes(tabId));
}

/** Reads each page that came back as soon as it loads. Null if one does not come. */
async function countAfter(deps: DeepDeps, { pages, away }: DeepRecord): Promise<StorageCounts | null> {
  const found = await Promise.all(
    pages.map((page) => (away.includes(page.tabId) ? readFresh(deps, page) : deps.storage.read(page.tabId))),
  );
  const read = found.filter((page) => page !== null);
  return read.length < found.length ? null : addUp(read);
}

async function readFresh(deps: DeepDeps, saved: SavedPage): Promise<PageStorage | null> {
  const { tabId } = saved;
  const first = await waitFor(deps, tabId);
  if (first === null) return null;
  return (await deps.storage.removeOutlived(tabId, saved)) ? deps.storage.read(tabId) : first;
}

async function waitFor({ storage, clock }: DeepDeps, tabId: number): Promise<PageStorage | null> {
  const until = clock.now() + WAIT_FOR;
  do {
    const page = await storage.read(tabId);
    if (page !== null) return page;
    await clock.wait(ASK_EVERY);
  } while (clock.now() < until);
  return null;
}

/** The store of the failing tab, and the ticked ones. */
function scopesOf({
  store,
  storeId,
  alsoStores,
}: Pick<DeepRecord, 'store' | 'storeId' | 'alsoStores'>): Scope[] {
  return [store, ...alsoStores].map((each) => ({ store: each, storeId }));
}
