import type { OpenableStore } from '@/lib/model/site-pack';

export interface StoreToOpen {
  domain: string;
  /** Its country, in the language asked for. */
  country: string;
  url: string;
}

/**
 * Stores with the most likely one first: Japan's for who reads Japanese here, else that of the first
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
  return [...first, ...stores.filter((store) => !first.includes(store))].map(({ domain, host, country }) => ({
    domain,
    country: nameOf(names, country),
    url: `https://${host}/`,
  }));
}

function nameOf(names: Intl.DisplayNames, country: string): string {
  const name = names.of(country);
  return name === undefined ? country : name;
}
