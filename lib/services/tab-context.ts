import type { TabContext } from '@/lib/model/case';
import type { CaseView } from '@/lib/model/protocol';
import type { StoreLinks } from '@/lib/model/site-pack';
import type { TabInfo } from '@/lib/platform/tab-info';
import { linksOf } from '@/lib/sites/links';
import { type KnownStore, storeByDomain, storeOfHost, storeOfUrl } from '@/lib/sites/registry';
import { tabView } from './views/case-view';

/** Identifies a tab of a store by what the browser says, never by a payload. */
export function contextOf(
  { tabId, storeId, private: isPrivate }: Pick<TabContext, 'tabId' | 'storeId' | 'private'>,
  { pack, store }: KnownStore,
): TabContext {
  return { tabId, storeId, private: isPrivate, site: pack.id, store: store.domain };
}

/** Official pages of a store, by its domain. */
export function linksAt(store: string): Partial<StoreLinks> {
  const known = storeByDomain(store);
  return known === null ? {} : linksOf(known.pack, known.store);
}

/** A tab on a store that may be read, with its address; or the view that says why not. */
export type Located = { known: KnownStore; context: TabContext; address: string } | { view: CaseView };

/** Finds the store a tab is on. Does not read the page. */
export type Locate = (tabId: number) => Promise<Located>;

export interface LocateDeps {
  tabInfo(tabId: number): Promise<TabInfo | null>;
  hasPermission(domain: string): Promise<boolean>;
}

export function createLocate({ tabInfo, hasPermission }: LocateDeps): Locate {
  return async (tabId) => {
    const info = await tabInfo(tabId);
    if (info === null) return { view: { kind: 'tab-gone' } };
    const { url } = info;
    if (url === null || !/^https?:/.test(url)) return { view: { kind: 'restricted' } };
    const [known, { hostname: host }] = [storeOfUrl(url), new URL(url)];
    if (known === null) return { view: elsewhere(host) };
    if (!(await hasPermission(known.store.domain)))
      return { view: { kind: 'no-permission', tab: tabView(known, tabId) } };
    return { known, context: contextOf(info, known), address: url };
  };
}

/** A page of no store: of none at all, or without https. */
function elsewhere(host: string): CaseView {
  const known = storeOfHost(host);
  if (known === null) return { kind: 'unknown-site', host };
  return { kind: 'unprotected', host, store: known.store.domain };
}
