import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { PARTS, type Part } from '../i18n/parts.ts';

/** Messages of one language as `locales/<lang>.json` has them. */
export type Messages = Readonly<Record<string, string>>;
export type Locales = Readonly<Record<string, Messages>>;

const LOCALES_DIR = fileURLToPath(new URL('../../locales/', import.meta.url));
const SOURCE = 'en';
/** What the browser itself reads, and the galleries' limits in characters. */
const MANIFEST_KEYS = { extName: 75, extDescription: 132, extLang: 2 } as const;
const PAGE = /^\0virtual:messages\/(\w+)\/(\w+)$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/** Makes the catalogues out of `locales/`: every word checked and parsed at build time, none at run time. */
export function messages(): Plugin {
  return {
    name: 'haireta:messages',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith('virtual:messages/') || source === 'virtual:worker-messages')
        return `\0${source}`;
      // Nothing is parsed in the browser, so the parser stays out of the bundle.
      if (source === PARSER && importer?.includes('/intl-messageformat/'))
        return this.resolve(`${PARSER}/no-parser.js`, importer);
      return null;
    },
    load(id) {
      if (id === '\0virtual:worker-messages') return toModule(workerCatalogues(checkedLocales()));
      if (!id.startsWith('\0virtual:messages/')) return null;
      const [, part, lang] = PAGE.exec(id) ?? [];
      const messages = lang === undefined ? undefined : checkedLocales()[lang];
      if (messages === undefined || !isPart(part)) throw new Error(`There are no words for ${id.slice(1)}.`);
      return toModule(compile(messages, (key) => PARTS[part].test(key)));
    },
  };
}

/** The manifest's own strings, as files for WXT's `build:publicAssets`. */
export function manifestMessages(): { relativeDest: string; contents: string }[] {
  return Object.entries(checkedLocales()).map(([lang, messages]) => {
    const own = Object.entries(messages).filter(([key]) => isManifestKey(key));
    const contents = Object.fromEntries(own.map(([key, message]) => [key, { message }]));
    return { relativeDest: `_locales/${lang}/messages.json`, contents: JSON.stringify(contents, null, 2) };
  });
}

/** Everything wrong with the words, a sentence each. Empty when the build may go on. */
export function problemsOf(locales: Locales): string[] {
  const source = locales[SOURCE];
  if (source === undefined) return [`locales/${SOURCE}.json is missing.`];
  return Object.entries(locales).flatMap(([lang, messages]) => [
    ...problemsOfOne(lang, messages),
    ...differences(lang, messages, source),
  ]);
}

/** Names of the placeholders of a message, sorted. Throws where it is malformed. */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  collectNames(parseMessage(message), names);
  return [...names].sort();
}

/** Reads every `locales/<lang>.json` there is. */
export function readLocales(dir: string = LOCALES_DIR): Locales {
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(`${dir}/${file}`, 'utf8'))]),
  );
}

/** Text stays text; a message with placeholders becomes its tree. */
export function compile(
  messages: Messages,
  keep: (key: string) => boolean,
): Record<string, string | MessageFormatElement[]> {
  const kept = Object.entries(messages).filter(([key]) => keep(key));
  return Object.fromEntries(kept.map(([key, message]) => [key, compileOne(message)]));
}

function checkedLocales(): Locales {
  const locales = readLocales();
  const problems = problemsOf(locales);
  if (problems.length > 0) throw new Error(`The words in locales/ are not whole:\n${problems.join('\n')}`);
  return locales;
}

function workerCatalogues(locales: Locales): Record<string, ReturnType<typeof compile>> {
  return Object.fromEntries(
    Object.entries(locales).map(([lang, messages]) => [
      lang,
      compile(messages, (key) => PARTS.worker.test(key)),
    ]),
  );
}

function compileOne(message: string): string | MessageFormatElement[] {
  const tree = parseMessage(message);
  const [only] = tree;
  if (only === undefined) return '';
  return tree.length === 1 && only.type === TYPE.literal ? only.value : tree;
}

function parseMessage(message: string): MessageFormatElement[] {
  return parse(message, { ignoreTag: true, captureLocation: false });
}

function problemsOfOne(lang: string, messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const at = `locales/${lang}.json: ${key}`;
    const problems: string[] = [];
    if (!/^\w+$/.test(key))
      problems.push(`${at} has a character no key may have: letters, digits and _ only.`);
    if (message.trim() === '') problems.push(`${at} is empty.`);
    if (namesOrNull(message) === null) problems.push(`${at} is not a well-formed ICU message: “${message}”.`);
    if (isManifestKey(key) && [...message].length > MANIFEST_KEYS[key])
      problems.push(`${at} is longer than the ${MANIFEST_KEYS[key]} characters a gallery takes.`);
    return problems;
  });
}

function differences(lang: string, messages: Messages, source: Messages): string[] {
  const missing = Object.keys(source).filter((key) => !Object.hasOwn(messages, key));
  const extra = Object.keys(messages).filter((key) => !Object.hasOwn(source, key));
  const unlike = Object.entries(messages).filter(([key, message]) => {
    const original = source[key];
    if (original === undefined) return false;
    return namesOrNull(message) !== namesOrNull(original);
  });
  return [
    ...missing.map((key) => `locales/${lang}.json: ${key} is missing.`),
    ...extra.map((key) => `locales/${lang}.json: ${key} is not in locales/${SOURCE}.json.`),
    ...unlike.map(
      ([key]) => `locales/${lang}.json: ${key} has other placeholders than locales/${SOURCE}.json.`,
    ),
  ];
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

function isPart(name: string | undefined): name is Part {
  return name !== undefined && Object.hasOwn(PARTS, name);
}

function isManifestKey(key: string): key is keyof typeof MANIFEST_KEYS {
  return Object.hasOwn(MANIFEST_KEYS, key);
}

function toModule(value: unknown): string {
  // A literal, not a string to parse: the minifier takes the quotes off its keys, and the popup counts bytes.
  return `export default ${JSON.stringify(value)};`;
}
