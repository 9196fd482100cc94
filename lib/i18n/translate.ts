import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { UiLang } from '@/lib/model/settings';
import type { MessageParams } from '@/lib/model/verdict';
import { type MessageKey, type Part, SITE } from './parts';

/** A text in which `{name}` stands for a parameter. What needs more than that was parsed at build time. */
export type Compiled = string | MessageFormatElement[];

export type Messages = Readonly<Record<string, Compiled>>;

/** The words of one part in one language. `SITE` is among them: the names of all sites, or the name of the one. */
export interface Catalogue {
  messages: Messages;
  /** Words of each site, by its id: they stand in for those of `messages`. */
  sites: Readonly<Record<string, Messages>>;
}

/**
 * Text of a message in one language. A speaker of more parts can stand in for one of fewer. Never throws: what it
 * cannot say becomes its key.
 */
export interface Translate<P extends Part = Part> {
  (key: MessageKey<P>, params?: MessageParams): string;
  /** Speaks about one site, by id: `{site}` is then its name. Null, or a site we do not know, speaks about all. */
  about(site: string | null): Translate<P>;
}

/** Speaks one language. The build has checked that `catalogues` are whole, so a bare key is a mistake of ours. */
export function createTranslate<P extends Part>(
  lang: UiLang,
  catalogues: readonly Catalogue[],
): Translate<P> {
  const formats = new Map<MessageFormatElement[], IntlMessageFormat>();
  const speakers = new Map<string | null, Translate<P>>();

  function about(site: string | null): Translate<P> {
    const kept = speakers.get(site);
    if (kept !== undefined) return kept;
    const made = Object.assign(speakerOf(site), { about });
    speakers.set(site, made);
    return made;
  }

  function speakerOf(site: string | null): (key: string, params?: MessageParams) => string {
    const own = catalogues.flatMap(({ sites }) => Object.entries(sites).filter(([id]) => id === site));
    const layers = [...own.map(([, messages]) => messages), ...catalogues.map(({ messages }) => messages)];
    const find = (key: string) => layers.find((messages) => Object.hasOwn(messages, key))?.[key];
    const name = find(SITE);
    const known: MessageParams = typeof name === 'string' ? { [SITE]: name } : {};
    return (key, params) => {
      const message = find(key);
      const said = message === undefined ? null : say(message, { ...known, ...params });
      return said === null ? key : said;
    };
  }

  /** Null where a parameter is missing. */
  function say(message: Compiled, params: MessageParams): string | null {
    try {
      return typeof message === 'string' ? fill(message, params) : String(formatOf(message).format(params));
    } catch {
      return null;
    }
  }

  function formatOf(message: MessageFormatElement[]): IntlMessageFormat {
    const kept = formats.get(message);
    if (kept !== undefined) return kept;
    const made = new IntlMessageFormat(message, lang);
    formats.set(message, made);
    return made;
  }

  return about(null);
}

/** Puts parameters into a text. Throws where one is missing. */
function fill(text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(params, name)) throw new RangeError(`There is no ${name}.`);
    return String(params[name]);
  });
}
