import type { OpenableStore } from '@/lib/model/site-pack';

export interface StoreToOpen {
  /** Its site, by id. */
  site: string;
  domain: string;
  /** Its country, in the language asked for; the site's name where there is one store for all. */
  country: string;
  url: string;
}

/**
 * Stores, the most likely first: Japan's for people who read Japanese here, else that of the first
 * country among the browser's languages (BCP 47), else that of the language, else the order they came in.
 */
export function storesToOpen(
  stores: readonly OpenableStore[],
  lang: string,
  languages: readonly string[],
): StoreToOpen[] {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  const countries = [...(lang === 'ja' ? [lang] : []), ...languages, lang].map(
    (tag) => new Intl.Locale(tag).maximize().region,
  );
  const guess = countries.find((country) => stores.some((store) => store.country === country));
  const first = stores.filter(({ country }) => country === guess);
  return [...first, ...stores.filter((store) => !first.includes(store))].map((store) => ({
    site: store.site,
    domain: store.domain,
    country: nameOf(names, store),
    url: `https://${store.host}/`,
  }));
}

function nameOf(names: Intl.DisplayNames, { country, name }: OpenableStore): string {
  if (country === null) return name;
  const known = names.of(country);
  return known === undefined ? country : known;
}
