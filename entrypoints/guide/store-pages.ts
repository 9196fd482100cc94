import sites from 'virtual:official-pages';
import type { StorePage } from '@/lib/model/guide';
import type { UiLang } from '@/lib/model/settings';
import { linksOf } from '@/lib/sites/links';
import { storesToOpen } from '@/lib/ui/stores';

/** Official pages of every store, the most likely one first. */
export function storePages(lang: UiLang, languages: readonly string[]): StorePage[] {
  const stores = sites.flatMap((pages) =>
    pages.stores.map((store) => ({
      site: pages.id,
      name: pages.name,
      domain: store.domain,
      host: store.host,
      country: store.shop === null ? null : store.shop.country,
      links: linksOf(pages, store),
    })),
  );
  return storesToOpen(stores, lang, languages).flatMap(({ domain, country }) => {
    const store = stores.find((each) => each.domain === domain);
    return store === undefined ? [] : [{ site: store.site, domain, country, links: store.links }];
  });
}

/** The store of the domain `wanted`; the first one where there is no such store. Throws where there are none. */
export function chosenStore(stores: readonly StorePage[], wanted: string | null): StorePage {
  const named = stores.find(({ domain }) => domain === wanted);
  const [first] = stores;
  if (named !== undefined) return named;
  if (first === undefined) throw new RangeError('The pack has no store.');
  return first;
}
