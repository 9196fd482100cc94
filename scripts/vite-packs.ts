import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import type { PageRules, SitePack } from '../lib/model/site-pack';
import { normalise } from '../lib/sites/normalise';
import { sitePackSchema } from '../lib/sites/schema';

const SITES = fileURLToPath(new URL('../lib/sites/', import.meta.url));
const PACK = /^virtual:site-pack\/([a-z-]+)$/;
const RULES = /^virtual:page-rules\/([a-z-]+)$/;

/**
 * Puts each site's files together, checks them, and offers `virtual:site-pack/<id>` (all of it, for the background)
 * and `virtual:page-rules/<id>` (what a content script needs). A pack that does not match its schema fails the build.
 */
export function packs(): Plugin {
  return {
    name: 'haireta:packs',
    resolveId: (id) => (PACK.test(id) || RULES.test(id) ? `\0${id}` : null),
    load(id) {
      const name = id.slice(1);
      const pack = PACK.exec(name);
      if (id.startsWith('\0') && pack?.[1]) return asModule(readPack(pack[1]));
      const rules = RULES.exec(name);
      if (id.startsWith('\0') && rules?.[1]) return asModule(shorten(readPack(rules[1]).page));
      return null;
    },
  };
}

/** Reads and checks one pack. Throws an error that says which file's place is wrong. */
export function readPack(id: string, folder: string = join(SITES, id)): SitePack {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const strings = Object.fromEntries(
    readdirSync(join(folder, 'strings'))
      .sort()
      .map((file) => [file.replace(/\.json$/, ''), read(join('strings', file))]),
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

/** A beginning this long, in bytes, tells one text of the site from another. */
const TELLING = 22;

/**
 * The page rules with each text cut to its beginning, as far as that is in no other group: all a content script
 * needs, at half the size. Texts that are open at the start stay whole.
 */
export function shorten(page: PageRules): PageRules {
  const groups = Object.values(page.strings).flatMap((language) => Object.entries(language));
  const isTelling = (start: string, group: string) =>
    Buffer.byteLength(start) >= TELLING &&
    groups.every(
      ([other, texts]) => other === group || !texts.some((text) => normalise(text).startsWith(start)),
    );
  const cut = (text: string, group: string): string => {
    if (text.startsWith('…')) return text;
    const whole = normalise(text.replace(/…$/, ''));
    const length = [...whole].findIndex((_, at) => isTelling(normalise(whole.slice(0, at)), group));
    return length === -1 ? text : `${whole.slice(0, length)}…`;
  };
  const strings = Object.entries(page.strings).map(([lang, language]) => [
    lang,
    Object.fromEntries(
      Object.entries(language).map(([group, texts]) => [
        group,
        [...new Set(texts.map((text) => cut(text, group)))],
      ]),
    ),
  ]);
  return { ...page, strings: Object.fromEntries(strings) };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A literal, not a string to parse: the minifier takes the quotes off its keys, and content scripts count bytes. */
function asModule(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}
