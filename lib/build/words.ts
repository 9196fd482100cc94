import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { SITE } from '../i18n/parts.ts';
import { packFolders, siteFolders } from './packs.ts';

/** Messages of one language, as a file has them. */
export type Messages = Readonly<Record<string, string>>;
/** By language. */
export type Locales = Readonly<Record<string, Messages>>;

/** What a pack brings in words: its name, and messages that stand in for those of `locales/`. */
export interface SiteWords {
  id: string;
  name: string;
  /** The folder of its files, for error messages. */
  folder: string;
  locales: Locales;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = 'en';
/** What the browser itself reads, and the galleries' limits in characters. */
const MANIFEST_KEYS = { extName: 75, extDescription: 132, extLang: 2 } as const;

/** Reads every `<lang>.json` of a folder. */
export function readLocales(folder: string = join(ROOT, 'locales')): Locales {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );
}

/** Reads the words of every pack below these folders. */
export function readSiteWords(folders: readonly string[] = siteFolders()): SiteWords[] {
  return folders.flatMap(packFolders).map((pack) => {
    const { name } = JSON.parse(readFileSync(join(pack, 'site.json'), 'utf8'));
    const folder = join(pack, 'words');
    return { id: basename(pack), name, folder: relative(ROOT, folder), locales: readLocales(folder) };
  });
}

/** What all sites are called together: "One or Other". */
export function namesOf(sites: readonly SiteWords[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'disjunction' }).format(sites.map(({ name }) => name));
}

/** Everything wrong with the words, a sentence each. Empty when the build may go on. */
export function problemsOf(locales: Locales, sites: readonly SiteWords[] = []): string[] {
  const { [SOURCE]: source } = locales;
  if (source === undefined) return [`locales/${SOURCE}.json is missing.`];
  return [
    ...Object.entries(locales).flatMap(([lang, messages]) => {
      const file = `locales/${lang}.json`;
      return [
        ...problemsOfOne(file, messages),
        ...tooLong(file, messages, namesOf(sites, lang)),
        ...missing(file, messages, Object.keys(source)),
        ...differences(file, messages, source),
      ];
    }),
    ...sites.flatMap((site) => problemsOfSite(site, Object.keys(locales), source)),
  ];
}

/** Names of the placeholders a caller must fill, sorted. Throws on a malformed message. */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  collectNames(parseMessage(message), names);
  names.delete(SITE);
  return [...names].sort();
}

export function parseMessage(message: string): MessageFormatElement[] {
  return parse(message, { ignoreTag: true, captureLocation: false });
}

export function isManifestKey(key: string): key is keyof typeof MANIFEST_KEYS {
  return Object.hasOwn(MANIFEST_KEYS, key);
}

/** A string of the manifest with the names in it: nobody fills it later. */
export function withNames(message: string, names: string): string {
  return message.replaceAll(`{${SITE}}`, names);
}

/** A pack need not have words. What it has in one language it has in all. */
function problemsOfSite(
  { folder, locales }: SiteWords,
  langs: readonly string[],
  source: Messages,
): string[] {
  const keys = [...new Set(Object.values(locales).flatMap(Object.keys))];
  if (keys.length === 0) return [];
  return langs.flatMap((lang) => {
    const file = `${folder}/${lang}.json`;
    const { [lang]: messages } = locales;
    if (messages === undefined) return [`${file} is missing.`];
    return [
      ...problemsOfOne(file, messages),
      ...missing(file, messages, keys),
      ...differences(file, messages, source),
    ];
  });
}

function problemsOfOne(file: string, messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const problems: string[] = [];
    if (!/^\w+$/.test(key))
      problems.push(`${file}: ${key} has a character no key may have: letters, digits and _ only.`);
    if (message.trim() === '') problems.push(`${file}: ${key} is empty.`);
    if (namesOrNull(message) === null)
      problems.push(`${file}: ${key} is not a well-formed ICU message: “${message}”.`);
    return problems;
  });
}

function tooLong(file: string, messages: Messages, names: string): string[] {
  return Object.entries(messages).flatMap(([key, message]) =>
    isManifestKey(key) && [...withNames(message, names)].length > MANIFEST_KEYS[key]
      ? [`${file}: ${key} is longer than the ${MANIFEST_KEYS[key]} characters a gallery takes.`]
      : [],
  );
}

function missing(file: string, messages: Messages, keys: readonly string[]): string[] {
  return keys.filter((key) => !Object.hasOwn(messages, key)).map((key) => `${file}: ${key} is missing.`);
}

function differences(file: string, messages: Messages, source: Messages): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const original = Object.hasOwn(source, key) ? source[key] : undefined;
    if (original === undefined) return [`${file}: ${key} is not in locales/${SOURCE}.json.`];
    const same = namesOrNull(message) === namesOrNull(original);
    return same ? [] : [`${file}: ${key} has other placeholders than locales/${SOURCE}.json.`];
  });
}

/** The placeholders' names in one string, or null for a malformed message. */
function namesOrNull(message: string): string | null {
  try {
    return placeholdersOf(message).join(' ');
  } catch {
    return null;
  }
}

function collectNames(tree: readonly MessageFormatElement[], names: Set<string>): void {
  for (const part of tree) {
    if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
    names.add(part.value);
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const option of Object.values(part.options)) collectNames(option.value, names);
  }
}
