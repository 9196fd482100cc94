import type { SitePack, Store } from '../model/site-pack.ts';
import { pathPatterns, storePattern } from './match-patterns.ts';

/** Carry the rules of no site. Where WXT puts them is pinned by a test. */
const ENGINE = 'content-scripts/sign-in.js';
const READER = 'reader.js';
/** Languages that have a lexicon. */
export const LEXICONS: readonly string[] = [
  ...['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'sv', 'tr', 'zh'],
];
const run_at = 'document_end' as const;
/** Every site falls back on English. */
const EVERYWHERE = 'en';

/** Where the rules of a site are in the extension. */
export function rulesFile(site: string): string {
  return `rules/${site}.js`;
}

/** Where a site's texts in one language are in the extension. */
export function textsFile(site: string, lang: string): string {
  return `texts/${site}/${lang}.js`;
}

/** Where the lexicon of a language is in the extension. */
export function lexiconFile(lang: string): string {
  return `lexicon/${lang}.js`;
}

/**
 * What runs in the pages of a store, in this order: the site's rules, its texts in the store's languages and in English,
 * the engine. A variant stands for its language: where `pt-PT` is spoken, texts of `pt-BR` are loaded too. In any other
 * language structure alone tells a page. A store whose languages are not known has all. Nothing runs where a pack has no
 * page rules.
 */
export function pageScripts({ id, page }: Pick<SitePack, 'id' | 'page'>, { shop }: Store): string[] {
  if (page === null) return [];
  const written = Object.keys(page.strings).sort();
  const texts = spokenIn(shop, written).map((lang) => textsFile(id, lang));
  return [rulesFile(id), ...texts, ENGINE];
}

/**
 * What reads messages in the pages of a store, brought where a page has one: the reader, and the lexicon in the page's
 * language, in the store's own and in English, for pages mix them. Every lexicon where nobody knows what is spoken.
 * Nothing where a pack knows of no messages.
 */
export function readerScripts(
  { page }: Pick<SitePack, 'page'>,
  { shop }: Store,
  lang: string | null,
): string[] {
  if (!page?.messages) return [];
  const known = [...(shop === null ? [] : shop.languages.slice(0, 1)), ...(lang === null ? [] : [lang])];
  const spoken = [EVERYWHERE, ...known].map(baseOf);
  const needed = known.length === 0 ? LEXICONS : LEXICONS.filter((each) => spoken.includes(each));
  return [...needed.map(lexiconFile), READER];
}

/** Those of some languages that a store's people may read, English among them. */
function spokenIn(shop: Store['shop'], languages: readonly string[]): string[] {
  if (shop === null) return [...languages];
  const spoken = [EVERYWHERE, ...shop.languages].map(baseOf);
  return languages.filter((lang) => spoken.includes(baseOf(lang)));
}

/** `zh` of `zh-Hans`. */
function baseOf(lang: string): string {
  return lang.replace(/-.*/, '').toLowerCase();
}

/** An entry of the manifest's `content_scripts`. */
export interface DeclaredScript {
  matches: string[];
  include_globs?: string[];
  js: string[];
  run_at: 'document_end';
}

/**
 * What the manifest declares: for all stores with the same list of scripts, one entry for sign-in pages told by their path and
 * one for those with a host of their own. As patterns such hosts would count as further sites, and Chrome would ask for
 * "a number of websites" instead of naming the store, so that entry has the stores' patterns, narrowed by globs.
 */
export function declaredScripts(packs: readonly SitePack[]): DeclaredScript[] {
  return packs.flatMap((pack) => {
    const { page } = pack;
    if (page === null) return [];
    const { hosts } = page.signIn;
    return byScripts(pack).flatMap(({ js, domains }): DeclaredScript[] => {
      const byPath = domains.flatMap((domain) => pathPatterns(page.signIn, domain, 'https'));
      const all = domains.map((domain) => storePattern(domain, 'https'));
      const include_globs = hosts.map((label) => `https://${label}.*`);
      return [
        ...(byPath.length > 0 ? [{ matches: byPath, js, run_at }] : []),
        ...(hosts.length > 0 ? [{ matches: all, include_globs, js, run_at }] : []),
      ];
    });
  });
}

/** The stores of a pack, put together by what runs in their pages. */
function byScripts(pack: SitePack): { js: string[]; domains: string[] }[] {
  const found = new Map<string, { js: string[]; domains: string[] }>();
  for (const store of pack.stores) {
    const js = pageScripts(pack, store);
    const same = found.get(js.join()) ?? { js, domains: [] };
    same.domains.push(store.domain);
    found.set(js.join(), same);
  }
  return [...found.values()];
}
