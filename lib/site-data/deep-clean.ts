import type {
  DeepPlan,
  DeepRecord,
  DeepResult,
  DeepStore,
  DeepUndone,
  PageStorage,
  SavedPage,
  SiteStorage,
  StorageCounts,
  WhyNotDeep,
} from '@/lib/model/deep-clean';
import { isForeignHost } from '@/lib/model/hosts';
import { type Scope, UNDO_KEPT_FOR } from '@/lib/model/site-data';
import { addUp } from './deep-counts';
import type { ClearDeps } from './deps';

/** How long a fresh page is waited for, in looks and in ms between them. */
const LOOKS = 100;
const LOOK_EVERY = 50;
/** Hosts of every store that keep something of the sign-in, in front of its domain. */
const OWN_HOSTS = ['www.', '', 'account-status.'];

export interface DeepDeps extends Pick<ClearDeps, 'jar' | 'tabs' | 'clock' | 'cookieRules'> {
  storage: SiteStorage;
  deepStore: DeepStore;
  /** Wakes a killed worker. */
  setResumeAlarm(on: boolean): Promise<void>;
}

export interface DeepOrder {
  scope: Scope;
  tabId: number;
  alsoTabs: readonly number[];
  /** A fresh sign-in of the store, where the failing tab goes afterwards. */
  signInUrl: string;
}

interface Seen {
  tabId: number;
  url: string;
  title: string;
  page: PageStorage | null;
}

/** What a deep clean would do. Touches nothing. */
export async function planDeep(deps: DeepDeps, scope: Scope, tabId: number): Promise<DeepPlan> {
  const [allowed, tabs] = [await deps.storage.allowed(), await look(deps, scope)];
  const origins = await originsOf(deps, scope, tabs);
  const read = new Set(pagesOf(tabs).map(({ origin }) => origin));
  return {
    allowed,
    before: addUp(pagesOf(tabs)),
    hosts: [...new Set(origins.map((origin) => new URL(origin).hostname))],
    unseen: origins.filter((origin) => !read.has(origin)).length,
    otherTabs: tabs
      .filter((tab) => tab.tabId !== tabId)
      .map((tab) => ({ tabId: tab.tabId, title: tab.title })),
  };
}

/**
 * Removes what one store keeps beside its cookies. Everything that can be put back is saved before anything happens.
 * Rejects when the browser's API fails; `resumeDeep` then does the rest.
 */
export async function startDeep(deps: DeepDeps, order: DeepOrder): Promise<DeepResult | WhyNotDeep> {
  const { scope, tabId } = order;
  const seen = await look(deps, scope);
  if (!seen.some((tab) => tab.tabId === tabId)) return 'tab-gone';
  const record: DeepRecord = {
    ...scope,
    startedAt: deps.clock.now(),
    step: 'leaving',
    pages: savedPages(seen, order),
    away: [
      tabId,
      ...seen.map((tab) => tab.tabId).filter((id) => id !== tabId && order.alsoTabs.includes(id)),
    ],
    origins: await originsOf(deps, scope, seen),
    result: { before: addUp(pagesOf(seen)), after: null, tabsHeld: 0, resumed: false },
  };
  // A page that tells nothing cannot be saved: its tab is not where it was.
  if (!record.pages.some((page) => page.tabId === tabId)) return 'tab-gone';
  const earlier = await deps.deepStore.read(scope);
  try {
    await deps.deepStore.write(record);
  } catch {
    if (earlier === null) await deps.deepStore.drop(scope).catch(() => undefined);
    return 'storage-full';
  }
  await deps.setResumeAlarm(true);
  const first = await deps.tabs.leave(tabId);
  if (first !== 'left') {
    if (earlier === null) await deps.deepStore.drop(scope);
    else await deps.deepStore.write(earlier);
    await deps.setResumeAlarm(false);
    return first === 'held' ? 'tab-held' : 'tab-gone';
  }
  const others = record.away.slice(1);
  const how = await Promise.all(others.map((id) => deps.tabs.leave(id)));
  const next: DeepRecord = {
    ...record,
    step: 'removing',
    away: [tabId, ...others.filter((_, index) => how[index] === 'left')],
    result: { ...record.result, tabsHeld: how.filter((each) => each === 'held').length },
  };
  await deps.deepStore.write(next);
  return removeAndGoOn(deps, next);
}

/** Ends what a killed worker left of this scope: before the removal nothing has happened, after it is carried out. */
export async function resumeDeep(deps: DeepDeps, scope: Scope): Promise<void> {
  const record = await currentDeep(deps, scope);
  if (record === null || record.step === 'done') return;
  if (record.step === 'removing') {
    await removeAndGoOn(deps, { ...record, result: { ...record.result, resumed: true } });
    return;
  }
  await bringBack(deps, record);
  await deps.deepStore.drop(scope);
  await deps.setResumeAlarm(false);
}

/** The newest deep clean of a scope, or null; one that is too old is dropped on the way. */
export async function currentDeep({ deepStore, clock }: DeepDeps, scope: Scope): Promise<DeepRecord | null> {
  const record = await deepStore.read(scope);
  if (record === null || clock.now() - record.startedAt < UNDO_KEPT_FOR) return record;
  await deepStore.drop(scope);
  return null;
}

/** Puts the entries of localStorage and sessionStorage back in the tabs that still show their address. */
export async function undoDeep(deps: DeepDeps, scope: Scope): Promise<DeepUndone | null> {
  const record = await currentDeep(deps, scope);
  if (record === null || record.step !== 'done') return null;
  const tabs = await look(deps, scope);
  const written = await Promise.all(record.pages.map((page) => putBack(deps, page, tabs)));
  // Pages read their storage when they begin.
  const touched = tabs.filter(({ tabId }) => written.some((each) => each.at === tabId));
  await Promise.all(touched.map(({ tabId, url }) => deps.tabs.open(tabId, url)));
  await deps.deepStore.drop(scope);
  const restored = written.reduce((sum, each) => sum + each.restored, 0);
  const all = record.pages.reduce((sum, { local, session }) => sum + sizeOf(local) + sizeOf(session), 0);
  return { restored, refused: all - restored };
}

/** sessionStorage belongs to its tab. Where that is closed, localStorage still has a place in another. */
async function putBack({ storage }: DeepDeps, page: SavedPage, tabs: readonly Seen[]) {
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
    await bringBack(deps, record);
  }
  const result: DeepResult = { ...record.result, after: await lookAfter(deps, record) };
  await deps.deepStore.write({ ...record, step: 'done', result });
  await deps.setResumeAlarm(false);
  return result;
}

/** Tabs that show the store already are let be: they never left, or were brought back before. */
async function bringBack({ tabs }: DeepDeps, record: DeepRecord): Promise<void> {
  const there = new Set((await tabs.ofStore(record)).map(({ tabId }) => tabId));
  const gone = record.pages.filter(({ tabId }) => record.away.includes(tabId) && !there.has(tabId));
  await Promise.all(gone.map(({ tabId, returnTo }) => tabs.open(tabId, returnTo)));
}

/** Reads each page that came back as soon as it stands. Null where one does not come. */
async function lookAfter(deps: DeepDeps, { pages, away }: DeepRecord): Promise<StorageCounts | null> {
  const found = await Promise.all(
    pages.map(({ tabId }) => (away.includes(tabId) ? waitFor(deps, tabId) : deps.storage.read(tabId))),
  );
  const read = found.filter((page) => page !== null);
  return read.length < found.length ? null : addUp(read);
}

async function waitFor({ storage, clock }: DeepDeps, tabId: number): Promise<PageStorage | null> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const page = await storage.read(tabId);
    if (page !== null) return page;
    await clock.wait(LOOK_EVERY);
  }
  return null;
}

async function look({ tabs, storage }: DeepDeps, scope: Scope): Promise<Seen[]> {
  const found = await tabs.ofStore(scope);
  return Promise.all(found.map(async (tab) => ({ ...tab, page: await storage.read(tab.tabId) })));
}

/** Every address of the store that is known: its own hosts, those of its tabs, and those of its cookies. */
async function originsOf(deps: DeepDeps, scope: Scope, seen: readonly Seen[]): Promise<string[]> {
  const cookies = await deps.jar.getAll(scope);
  const hosts = [
    ...OWN_HOSTS.map((start) => `${start}${scope.store}`),
    ...cookies.map(({ domain }) => domain.replace(/^\./, '')),
  ].filter((host) => !isForeignHost(host, deps.cookieRules.foreignHosts, scope.store));
  return [
    ...new Set([...seen.map(({ url }) => new URL(url).origin), ...hosts.map((host) => `https://${host}`)]),
  ];
}

function pagesOf(seen: readonly Seen[]): PageStorage[] {
  return seen.map(({ page }) => page).filter((page) => page !== null);
}

function savedPages(seen: readonly Seen[], { tabId: failing, signInUrl }: DeepOrder): SavedPage[] {
  const had = new Set<string>();
  return seen.flatMap(({ tabId, url, page }) => {
    if (page === null) return [];
    const { origin, session } = page;
    const local = had.has(origin) ? null : page.local;
    had.add(origin);
    return [{ tabId, origin, local, session, returnTo: tabId === failing ? signInUrl : url }];
  });
}

/** How many entries a saved text holds. */
function sizeOf(text: string | null): number {
  const entries: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(entries) ? entries.length : 0;
}
