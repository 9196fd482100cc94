import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { PARTS, type Part, SITE } from '../i18n/parts.ts';
import {
  isManifestKey,
  type Locales,
  type Messages,
  namesOf,
  parseMessage,
  problemsOf,
  readLocales,
  readSiteWords,
  type SiteWords,
  withNames,
} from './words.ts';

const PAGE = /^\0virtual:messages\/(\w+)\/(\w+)$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/** Words that passed every check. */
interface Whole {
  locales: Locales;
  sites: readonly SiteWords[];
}

/**
 * Makes the catalogues out of `locales/` and the words of the packs: every word checked and parsed at build time, none
 * at run time.
 */
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
      if (id === '\0virtual:worker-messages') {
        const words = wholeWords();
        const langs = Object.keys(words.locales);
        return toModule(Object.fromEntries(langs.map((lang) => [lang, catalogueOf(words, 'worker', lang)])));
      }
      if (!id.startsWith('\0virtual:messages/')) return null;
      const [, part, lang = ''] = PAGE.exec(id) ?? [];
      const words = wholeWords();
      if (!isPart(part) || !Object.hasOwn(words.locales, lang))
        throw new Error(`There are no words for ${id.slice(1)}.`);
      return toModule(catalogueOf(words, part, lang));
    },
  };
}

/** The manifest's own strings, as files for WXT's `build:publicAssets`. */
export function manifestMessages(): { relativeDest: string; contents: string }[] {
  const { locales, sites } = wholeWords();
  return Object.entries(locales).map(([lang, messages]) => {
    const own = Object.entries(messages).filter(([key]) => isManifestKey(key));
    const said = own.map(([key, message]) => [key, { message: withNames(message, namesOf(sites, lang)) }]);
    return {
      relativeDest: `_locales/${lang}/messages.json`,
      contents: JSON.stringify(Object.fromEntries(said), null, 2),
    };
  });
}

/** The catalogue of one part in one language. */
export function catalogueOf({ locales, sites }: Whole, part: Part, lang: string) {
  const isIn = (key: string) => PARTS[part].test(key);
  const { [lang]: messages = {} } = locales;
  const own = sites.map(({ id, name, locales: { [lang]: words = {} } }) => [
    id,
    { [SITE]: name, ...compile(words, isIn) },
  ]);
  return {
    messages: { [SITE]: namesOf(sites, lang), ...compile(messages, isIn) },
    sites: Object.fromEntries(own),
  };
}

/** A plain text stays text; a message that needs formatting becomes its tree. */
export function compile(
  messages: Messages,
  keep: (key: string) => boolean,
): Record<string, string | MessageFormatElement[]> {
  const kept = Object.entries(messages).filter(([key]) => keep(key));
  return Object.fromEntries(kept.map(([key, message]) => [key, compileOne(message)]));
}

function compileOne(message: string): string | MessageFormatElement[] {
  const tree = parseMessage(message);
  const texts = tree.map((part) => {
    if (part.type === TYPE.argument) return `{${part.value}}`;
    return part.type === TYPE.literal && !/[{}]/.test(part.value) ? part.value : null;
  });
  return texts.includes(null) ? tree : texts.join('');
}

function wholeWords(): Whole {
  const words = { locales: readLocales(), sites: readSiteWords() };
  const problems = problemsOf(words.locales, words.sites);
  if (problems.length > 0) throw new Error(`The words are not whole:\n${problems.join('\n')}`);
  return words;
}

function isPart(name: string | undefined): name is Part {
  return name !== undefined && Object.hasOwn(PARTS, name);
}

function toModule(value: unknown): string {
  // A literal, not a string to parse: the minifier takes the quotes off its keys, and the popup counts bytes.
  return `export default ${JSON.stringify(value)};`;
}
