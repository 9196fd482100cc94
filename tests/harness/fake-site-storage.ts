import type {
  DeepReach,
  DeepRecord,
  DeepStore,
  PageStorage,
  SavedPage,
  SiteStorage,
} from '../../lib/model/deep-clean.ts';
import type { Scope } from '../../lib/model/site-data.ts';
import type { FakeTabs } from './fake-clearing.ts';

/** What an address keeps, as a browser would: sessionStorage by tab. */
export interface FakeSite {
  local: Map<string, string>;
  session: Map<number, Map<string, string>>;
  databases: number;
}

export interface FakeSiteStorage extends SiteStorage {
  sites: Map<string, FakeSite>;
  isAllowed: boolean;
  removals: { origins: string[]; storeId: string }[];
  fails: boolean;
  reaches: DeepReach;
  /** As in Firefox: what tabs hold outlives a removal. */
  sessionOutlives: boolean;
  site(origin: string): FakeSite;
}

const entries = (map: Map<string, string> | undefined) => JSON.stringify([...(map ?? [])]);

export function createFakeSiteStorage({ tabs }: Pick<FakeTabs, 'tabs'>): FakeSiteStorage {
  const sites = new Map<string, FakeSite>();
  function originOf(tabId: number): string | null {
    const url = tabs.get(tabId)?.url ?? '';
    return url.startsWith('https:') ? new URL(url).origin : null;
  }
  const fake: FakeSiteStorage = {
    sites,
    isAllowed: true,
    removals: [],
    fails: false,
    reaches: 'all',
    sessionOutlives: false,
    reach: () => fake.reaches,
    site(origin) {
      const found = sites.get(origin) ?? { local: new Map(), session: new Map(), databases: 0 };
      sites.set(origin, found);
      return found;
    },
    allowed: async () => fake.isAllowed,
    async read(tabId): Promise<PageStorage | null> {
      const origin = originOf(tabId);
      if (origin === null) return null;
      const { local, session, databases } = fake.site(origin);
      const mine = session.get(tabId);
      const counts = {
        local: local.size,
        session: mine?.size ?? 0,
        databases,
        caches: null,
        workers: 0,
        files: 0,
      };
      return { origin, local: entries(local), session: entries(mine), counts };
    },
    async write(tabId, { origin, local, session }: SavedPage) {
      if (originOf(tabId) !== origin) return null;
      const site = fake.site(origin);
      if (local !== null) site.local = new Map(JSON.parse(local));
      if (session !== null) site.session.set(tabId, new Map(JSON.parse(session)));
      const size = (text: string | null) => (text === null ? 0 : JSON.parse(text).length);
      return { restored: size(local) + size(session), refused: 0 };
    },
    async remove(origins, storeId) {
      if (fake.fails) throw new Error('The browser does not remove.');
      fake.removals.push({ origins: [...origins], storeId });
      for (const origin of origins) {
        const session = sites.get(origin)?.session;
        sites.delete(origin);
        if (fake.sessionOutlives && session !== undefined) fake.site(origin).session = session;
      }
    },
    async removeOutlived(tabId, { origin, session }) {
      const mine = originOf(tabId) === origin ? fake.site(origin).session.get(tabId) : undefined;
      const saved: [string, string][] = session === null ? [] : JSON.parse(session);
      const outlived = saved.filter(([key, value]) => mine?.get(key) === value);
      for (const [key] of outlived) mine?.delete(key);
      return outlived.length > 0;
    },
  };
  return fake;
}

/** Keeps copies, as a browser does. */
export function createFakeDeepStore(
  isFull: () => boolean = () => false,
): DeepStore & { all: Map<string, DeepRecord> } {
  const all = new Map<string, DeepRecord>();
  const key = ({ store, storeId }: Scope) => `${store}:${storeId}`;
  return {
    all,
    read: async (scope) => structuredClone(all.get(key(scope)) ?? null),
    async write(record) {
      if (isFull()) throw new Error('QUOTA_BYTES quota exceeded');
      all.set(key(record), structuredClone(record));
    },
    async drop(scope) {
      all.delete(key(scope));
    },
    scopes: async () => [...all.values()].map(({ store, storeId }) => ({ store, storeId })),
  };
}
