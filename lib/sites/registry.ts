import amazon from 'virtual:site-pack/amazon';
import type { SitePack, Store } from '@/lib/model/site-pack';

/** Every pack there is. */
export const sitePacks: readonly SitePack[] = [amazon];

export interface KnownStore {
  pack: SitePack;
  store: Store;
}

/** The store a host belongs to: the domain itself or a name below it, never a name that merely ends alike. */
export function storeOfHost(host: string): KnownStore | null {
  for (const pack of sitePacks) {
    const store = pack.stores.find(({ domain }) => host === domain || host.endsWith(`.${domain}`));
    if (store) return { pack, store };
  }
  return null;
}

/** The store of a web address, or null for a host no pack describes and for other kinds of address. */
export function storeOfUrl(url: string): KnownStore | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? storeOfHost(hostname) : null;
}

/** A store by its domain, or null. */
export function storeByDomain(domain: string): KnownStore | null {
  const known = storeOfHost(domain);
  return known !== null && known.store.domain === domain ? known : null;
}
