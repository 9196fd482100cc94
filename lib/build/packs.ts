import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import type { OfficialPages, OpenableStore, OwnAddresses, PageRules, SitePack } from '../model/site-pack.ts';
import { normalise } from '../sites/normalise.ts';
import { sitePackSchema } from '../sites/schema.ts';

const SITES = fileURLToPath(new URL('../sites/', import.meta.url));
const PACK = /^virtual:site-pack\/([a-z-]+)$/;
const STORES = /^virtual:stores\/([a-z-]+)$/;
const OWN = /^virtual:own-addresses\/([a-z-]+)$/;
const OFFICIAL = /^virtual:official-pages\/([a-z-]+)$/;
const RULES = /^virtual:page-rules\/([a-z-]+)$/;

/**
 * Puts each site's files together, checks them, and offers `virtual:site-pack/<id>` (all of it, for the background),
 * `virtual:page-rules/<id>` (what a content script needs), `virtual:stores/<id>` (what the popup opens),
 * `virtual:own-addresses/<id>` (what tells a page of the site's own) and `virtual:official-pages/<id>` (what the guide
 * leads to). A pack that does not match its schema fails the build.
 */
export function packs(): Plugin {
  return {
    name: 'haireta:packs',
    resolveId: (id) =>
      [PACK, RULES, STORES, OWN, OFFICIAL].some((made) => made.test(id)) ? `\0${id}` : null,
    load(id) {
      const name = id.slice(1);
      const pack = PACK.exec(name);
      if (id.startsWith('\0') && pack?.[1]) return asModule(readPack(pack[1]));
      const stores = STORES.exec(name);
      if (id.startsWith('\0') && stores?.[1]) return asModule(openable(readPack(stores[1])));
      const own = OWN.exec(name);
      if (id.startsWith('\0') && own?.[1]) return asModule(ownAddresses(readPack(own[1])));
      const official = OFFICIAL.exec(name);
      if (id.startsWith('\0') && official?.[1]) return asModule(officialPages(readPack(official[1])));
      const rules = RULES.exec(name);
      if (id.startsWith('\0') && rules?.[1]) return asModule(tighten(shorten(readPack(rules[1]).page)));
      return null;
    },
  };
}

/** Reads and checks one pack. Throws an error that says which file's place is wrong. */
export function readPack(id: string, folder: string = join(SITES, id)): SitePack {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const strings = byName(
    readdirSync(join(folder, 'strings'))
      .sort()
      .map((file): [string, unknown] => [file.replace(/\.json$/, ''), read(join('strings', file))]),
  );
  const page = read('states.json');
  const parts = {
    ...asObject(read('site.json')),
    page: { ...asObject(page), strings },
    cookies: read('cookies.json'),
  };
  const parsed = v.safeParse(sitePackSchema, parts);
  if (parsed.success) return parsed.output;
  const places = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'pack'}: ${issue.message}`);
  throw new Error(`The site pack "${id}" does not match its schema.\n${places.join('\n')}`);
}

/** What is needed of a store to open it. */
function openable({ stores }: SitePack): OpenableStore[] {
  return stores.map(({ domain, host, country }) => ({ domain, host, country }));
}

/** What is needed to say whether a page is the site's own. */
function ownAddresses({ stores, sameAccount, legalLookAlikes, claims }: SitePack): OwnAddresses {
  return { stores: stores.map(({ domain }) => domain), sameAccount, legalLookAlikes, claims };
}

/** What the official addresses of every store are built from. */
function officialPages({ id, links, stores }: SitePack): OfficialPages {
  return { id, links, stores };
}

/** One file a language makes one entry a name, because a page is asked what it says before in which language. */
function byName(languages: [string, unknown][]): Record<string, Record<string, unknown>> {
  const strings: Record<string, Record<string, unknown>> = {};
  for (const [lang, texts] of languages) {
    for (const [name, value] of Object.entries(asObject(texts)))
      strings[name] = { ...strings[name], [lang]: Array.isArray(value) ? value.map(asCompared) : value };
  }
  return strings;
}

/** A text as pages' texts are compared with it. Done here, once, and not on every page. */
function asCompared(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  return text.startsWith('…') ? `…${normalise(text.slice(1))}` : normalise(text);
}

/** A beginning this wide tells one text of the site from another. Latin letters count one, CJK letters two. */
const TELLING = 16;
/** Where a text may stand anywhere, this many letters of it do. */
const TELLING_ANYWHERE = 30;

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1), 0);
}

/**
 * The page rules with each text cut to its beginning, as far as no text of another name begins so: all a content
 * script needs, at half the size.
 */
export function shorten(page: PageRules): PageRules {
  const names = Object.entries(page.strings).map(([name, languages]) => ({
    name,
    texts: Object.values(languages).flat().map(normalise),
  }));
  const isTelling = (start: string, of: string) =>
    widthOf(start) >= TELLING &&
    names.every(({ name, texts }) => name === of || !texts.some((text) => text.startsWith(start)));
  const cut = (text: string, of: string): string => {
    if (text.startsWith('…')) return text.slice(0, TELLING_ANYWHERE + 1).trimEnd();
    const letters = [...normalise(text)];
    const at = letters.findIndex((_, end) => isTelling(normalise(letters.slice(0, end).join('')), of));
    return (at === -1 ? letters : letters.slice(0, at)).join('').trimEnd();
  };
  const cutAll = (texts: string[], of: string) => [...new Set(texts.map((text) => cut(text, of)))];
  const mapped = Object.entries(page.strings).map(([name, languages]) => [
    name,
    Object.fromEntries(Object.entries(languages).map(([lang, texts]) => [lang, cutAll(texts, name)])),
  ]);
  return { ...page, strings: Object.fromEntries(mapped) };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Fields that are regular expressions: a space there means a space. */
const PATTERNS = new Set(['path', 'script']);

/** Selector lists without the spaces people read them by. */
function tighten(page: PageRules): PageRules {
  const tight: PageRules = JSON.parse(JSON.stringify(page), (key, value) =>
    typeof value === 'string' && !PATTERNS.has(key) ? value.replaceAll(', ', ',') : value,
  );
  return { ...tight, strings: page.strings };
}

/** A literal, not a string to parse: the minifier takes the quotes off its keys, and content scripts count bytes. */
function asModule(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}
