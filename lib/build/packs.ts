import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { isWithin } from '../model/hosts.ts';
import type { OfficialPages, OpenableStore, OwnAddresses, SitePack } from '../model/site-pack.ts';
import { patternOf } from '../sites/normalise.ts';
import { sitePackSchema } from '../sites/schema.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What each module holds of all packs. */
const MODULES: Readonly<Record<string, (packs: SitePack[]) => unknown>> = {
  'virtual:site-packs': (packs) => packs,
  'virtual:openable-stores': (packs) => packs.flatMap(openable),
  'virtual:own-addresses': (packs) => packs.map(ownAddresses),
  'virtual:official-pages': (packs) => packs.map(officialPages),
};

/**
 * Puts each site's files together, checks them, and offers `virtual:site-packs` (all of it, for the background),
 * `virtual:openable-stores` (what the popup opens), `virtual:own-addresses` (what tells a page of a site's own) and
 * `virtual:official-pages` (what the guide leads to). A pack that is not right fails the build.
 */
export function packs(): Plugin {
  return {
    name: 'haireta:packs',
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const of = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      return of === undefined ? null : asModule(of(readPacks()));
    },
  };
}

/** Where packs are: our own, and the folders that `HAIRETA_SITES` names for a build with sites for tests. */
export function siteFolders(): string[] {
  const extra = (process.env.HAIRETA_SITES ?? '').split(delimiter).filter((folder) => folder !== '');
  return [join(ROOT, 'lib/sites'), ...extra.map((folder) => resolve(ROOT, folder))];
}

/**
 * Reads and checks every pack below these folders: each folder with a `site.json` is one. Throws an error that names
 * the file and the place.
 */
export function readPacks(folders: readonly string[] = siteFolders()): SitePack[] {
  const found = folders.flatMap(packFolders).map(readPack);
  const clashes = found.flatMap((one, at) => found.slice(at + 1).flatMap((other) => clashesOf(one, other)));
  if (clashes.length > 0) throw new Error(clashes.join('\n'));
  return found;
}

export function packFolders(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = names.map((name) => join(folder, name)).filter((each) => existsSync(join(each, 'site.json')));
  if (found.length === 0)
    throw new Error(`${named(folder)} has no site pack: no folder in it has a site.json.`);
  return found;
}

/** What two packs both claim: neither could be told which pages are its own. */
function clashesOf(one: SitePack, other: SitePack): string[] {
  if (one.id === other.id) return [`Two site packs have the name ${one.id}.`];
  return one.stores.flatMap(({ domain }) =>
    other.stores
      .filter((store) => isWithin(domain, store.domain) || isWithin(store.domain, domain))
      .map(
        (store) => `The site packs ${one.id} and ${other.id} claim one host: ${domain} and ${store.domain}.`,
      ),
  );
}

/** Reads and checks one pack. Its id is the name of its folder. */
export function readPack(folder: string): SitePack {
  const parsed = v.safeParse(sitePackSchema, {
    ...asObject(readJson(join(folder, 'site.json'))),
    id: basename(folder),
    page: readPage(folder),
    cookies: readJson(join(folder, 'cookies.json')),
  });
  const wrong = parsed.success ? unknownLanguages(parsed.output) : parsed.issues.map(placeOf);
  if (parsed.success && wrong.length === 0) return parsed.output;
  throw new Error(`The site pack ${named(folder)} is not right.\n${wrong.join('\n')}`);
}

/** A pack may have no page rules: its pages are not read then. */
function readPage(folder: string): object | null {
  if (!existsSync(join(folder, 'states.json'))) return null;
  const texts = existsSync(join(folder, 'strings')) ? readdirSync(join(folder, 'strings')).sort() : [];
  const strings = Object.fromEntries(
    texts.map((file) => [file.replace(/\.json$/, ''), asCompared(readJson(join(folder, 'strings', file)))]),
  );
  return { ...asObject(readJson(join(folder, 'states.json'))), strings };
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new Error(`${named(file)} is missing.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${named(file)} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** A path as people write it, from the root of the repository. */
function named(path: string): string {
  return relative(ROOT, path);
}

/** `cookies.json: keep.0: …` for what is wrong at `cookies.keep.0` of the whole. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const [part, ...rest] = (v.getDotPath(issue) ?? '').split('.');
  if (part === 'cookies') return said('cookies.json', rest, issue);
  if (part !== 'page')
    return said('site.json', part === undefined || part === '' ? [] : [part, ...rest], issue);
  const [strings, lang, ...place] = rest;
  if (strings !== 'strings' || lang === undefined) return said('states.json', rest, issue);
  return said(`strings/${lang}.json`, place, issue);
}

function said(file: string, place: readonly string[], { message }: v.BaseIssue<unknown>): string {
  return [file, ...(place.length === 0 ? [] : [place.join('.')]), message].join(': ');
}

/** Texts in a language that no page of the site has would never be looked for. */
function unknownLanguages({ page, stores }: SitePack): string[] {
  const spoken = new Set(stores.flatMap(({ shop }) => (shop === null ? [] : shop.languages)));
  if (spoken.size === 0) return [];
  return Object.keys(page === null ? {} : page.strings)
    .filter((lang) => !spoken.has(lang))
    .map((lang) => `strings/${lang}.json: no store of the site has this language`);
}

/** What is needed of a store to open it. */
function openable({ id, name, stores }: SitePack): OpenableStore[] {
  return stores.map(({ domain, host, shop }) => ({
    site: id,
    name,
    domain,
    host,
    country: shop === null ? null : shop.country,
  }));
}

/** What is needed to say whether a page is the site's own. */
function ownAddresses({ stores, sameAccount, legalLookAlikes, claims }: SitePack): OwnAddresses {
  return { stores: stores.map(({ domain }) => domain), sameAccount, legalLookAlikes, claims };
}

/** What the official addresses of every store are built from. */
function officialPages({ id, name, links, request, stores }: SitePack): OfficialPages {
  return { id, name, links, request, stores };
}

/** The texts of one language, as those of pages are compared with them. */
function asCompared(texts: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(asObject(texts)).map(([name, said]) => [
      name,
      Array.isArray(said) ? said.map(normalisedText) : said,
    ]),
  );
}

/** Done here, once, and not on every page. */
function normalisedText(text: unknown): unknown {
  return typeof text === 'string' ? patternOf(text) : text;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A literal, not a string to parse: the minifier takes the quotes off its keys, and the popup counts bytes. */
function asModule(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}
