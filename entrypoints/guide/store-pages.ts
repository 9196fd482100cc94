import pages from 'virtual:official-pages/amazon';
import type { StorePage } from '@/lib/model/guide';
import type { UiLang } from '@/lib/model/settings';
import { linksOf } from '@/lib/sites/links';
import { storesToOpen } from '@/lib/ui/stores';

/** Official pages of every store: that of the domain `wanted` first, else the most likely one. */
export function storePages(lang: UiLang, languages: readonly string[], wanted: string | null): StorePage[] {
  const ordered = storesToOpen(pages.stores, lang, languages).flatMap(({ domain, country }) => {
    const store = pages.stores.find((each) => each.domain === domain);
    if (store === undefined) return [];
    return [{ domain, country, links: linksOf(pages, store) }];
  });
  const first = ordered.filter(({ domain }) => domain === wanted);
  return [...first, ...ordered.filter(({ domain }) => domain !== wanted)];
}
