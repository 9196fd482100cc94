import {
  addCounts,
  type DeepPlan,
  type DeepShare,
  type DeepStore,
  type PageStorage,
  type SiteStorage,
  type StorageCounts,
} from '@/lib/model/deep-clean';
import { isWithinAny } from '@/lib/model/hosts';
import type { CookieRecord, Scope } from '@/lib/model/site-data';
import { copyOf, type ReadTab } from './deep-copy';
import type { ClearDeps } from './deps';
import { isForeign } from './keep';
import { tabsOf } from './pages';

const NONE: StorageCounts = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };

export interface DeepDeps extends Pick<ClearDeps, 'jar' | 'tabs' | 'clock' | 'rulesOf'> {
  storage: SiteStorage;
  deepStore: DeepStore;
  /** Wakes a killed worker. */
  setResumeAlarm(on: boolean): Promise<void>;
}

/**
 * What a deep clean would do. Touches nothing. `otherStores`: other domains of the site; those of which this browser
 * has nothing are left out.
 */
export async function planDeep(
  deps: DeepDeps,
  scope: Scope,
  tabId: number,
  otherStores: readonly string[],
): Promise<DeepPlan> {
  const { storage } = deps;
  const others = otherStores.map((store) => ({ ...scope, store }));
  const [allowed, own, ...rest] = await Promise.all([
    storage.allowed(),
    shareOf(deps, scope),
    ...others.map((other) => shareOf(deps, other)),
  ]);
  return {
    allowed,
    reach: storage.reach(scope.storeId),
    ...own.share,
    otherTabs: own.share.otherTabs.filter((tab) => tab.tabId !== tabId),
    otherStores: rest.filter(({ isUsed }) => isUsed).map(({ share }) => share),
  };
}

async function shareOf(deps: DeepDeps, scope: Scope): Promise<{ share: DeepShare; isUsed: boolean }> {
  const { store } = scope;
  const [tabs, cookies] = await Promise.all([readTabs(deps, [scope]), deps.jar.getAll(scope)]);
  const origins = originsOf(deps, store, tabs, cookies);
  const read = new Set(pagesOf(tabs).map(({ origin }) => origin));
  return {
    share: {
      store,
      before: addUp(pagesOf(tabs)),
      hosts: [...new Set(origins.map((origin) => new URL(origin).hostname))],
      leftOut: copyOf(tabs, [store], ({ url }) => url).leftOut,
      unseen: origins.filter((origin) => !read.has(origin)).length,
      otherTabs: tabs.map(({ tabId, title }) => ({ tabId, title })),
    },
    isUsed: tabs.length > 0 || cookies.some((cookie) => !isForeign(cookie, deps.rulesOf(store))),
  };
}

/** The tabs of these scopes, each with what its page tells. */
export async function readTabs(deps: DeepDeps, scopes: readonly Scope[]): Promise<ReadTab[]> {
  const found = (await Promise.all(scopes.map((scope) => tabsOf(deps, scope)))).flat();
  return Promise.all(found.map(async (tab) => ({ ...tab, page: await deps.storage.read(tab.tabId) })));
}

/** Every known address of one of these scopes. */
export async function allOrigins(
  deps: DeepDeps,
  scopes: readonly Scope[],
  seen: readonly ReadTab[],
): Promise<string[]> {
  const each = await Promise.all(
    scopes.map(async (scope) => originsOf(deps, scope.store, seen, await deps.jar.getAll(scope))),
  );
  return [...new Set(each.flat())];
}

export function pagesOf(tabs: readonly ReadTab[]): PageStorage[] {
  return tabs.map(({ page }) => page).filter((page) => page !== null);
}

/** Adds up the pages' counts: an address in several tabs counts once, its sessionStorage once per tab. */
export function addUp(pages: readonly PageStorage[]): StorageCounts {
  const seen = new Set<string>();
  let sum = NONE;
  for (const { origin, counts } of pages) {
    sum = seen.has(origin) ? { ...sum, session: sum.session + counts.session } : addCounts(sum, counts);
    seen.add(origin);
  }
  return sum;
}

/** Every known address of a store: its own hosts, and those of its tabs and cookies. */
function originsOf(
  { rulesOf }: DeepDeps,
  store: string,
  seen: readonly ReadTab[],
  cookies: readonly CookieRecord[],
): string[] {
  const { ownHosts, foreignHosts } = rulesOf(store);
  const hosts = [...ownHosts, ...cookies.map(({ domain }) => domain.replace(/^\./, ''))].filter(
    (host) => !isWithinAny(host, foreignHosts),
  );
  return [
    ...new Set([...seen.map(({ url }) => new URL(url).origin), ...hosts.map((host) => `https://${host}`)]),
  ];
}
