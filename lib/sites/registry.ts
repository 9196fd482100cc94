import sitePacks from 'virtual:site-packs';
import { isWithin } from '@/lib/model/hosts';
import type { CookieRules, SitePack, Store } from '@/lib/model/site-pack';
import { cookieRules, KEEP_ALL } from './cookie-rules';
import { pageScripts, readerScripts } from './page-scripts';

/** Every pack there is, found by its folder at build time. */
export { sitePacks };

export interface KnownStore {
  pack: SitePack;
  store: Store;
}

/** A pack by its id, or null: an update may have taken it away. */
export function packOf(site: string): SitePack | null {
  return sitePacks.find(({ id }) => id === site) ?? null;
}

/** The store a host belongs to: the domain itself or a name below it, never a name that merely ends alike. */
export function storeOfHost(host: string): KnownStore | null {
  for (const pack of sitePacks) {
    const store = pack.stores.find(({ domain }) => isWithin(host, domain));
    if (store) return { pack, store };
  }
  return null;
}

/**
 * The store whose page is at an address, or null for a host no pack describes and for other kinds of address. Without
 * https nobody knows who wrote the page.
 */
export function storeOfUrl(url: string): KnownStore | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' ? storeOfHost(hostname) : null;
}

/** A store by its domain, or null: an update may have taken it away. */
export function storeByDomain(domain: string): KnownStore | null {
  const known = storeOfHost(domain);
  return known !== null && known.store.domain === domain ? known : null;
}

/** What a clear of a store leaves alone, by its domain: of a store no pack describes, everything. */
export function cookieRulesOf(domain: string): CookieRules {
  const known = storeByDomain(domain);
  return known === null ? KEEP_ALL : cookieRules(known.pack, known.store);
}

/** What runs in the pages of a store, by its domain: nothing where no pack describes them. */
export function scriptsOf(domain: string): string[] {
  const known = storeByDomain(domain);
  return known === null ? [] : pageScripts(known.pack, known.store);
}

/** What reads messages in pages of a store that are in a language, by the store’s domain. */
export function readerOf(domain: string, lang: string | null): string[] {
  const known = storeByDomain(domain);
  return known === null ? [] : readerScripts(known.pack, known.store, lang);
}
