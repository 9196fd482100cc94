import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { UiLang } from '@/lib/model/settings';
import type { MessageParams } from '@/lib/model/verdict';
import type { MessageKey, Part } from './parts';

/** A message without placeholders is its text; any other is parsed at build time. */
export type Compiled = string | MessageFormatElement[];

/** Messages of one language. */
export type Catalogue = Readonly<Record<string, Compiled>>;

/**
 * Text of a message of these parts, in the language it was made for. Who speaks more parts can stand in for who
 * speaks fewer. Never throws: what cannot be said is its key.
 */
export type Translate<P extends Part = Part> = (key: MessageKey<P>, params?: MessageParams) => string;

/** Speaks one language. The build has checked that `catalogue` is whole, so a bare key is a mistake of ours. */
export function createTranslate<P extends Part>(lang: UiLang, catalogue: Catalogue): Translate<P> {
  const formats = new Map<string, IntlMessageFormat>();

  function formatOf(key: string, message: MessageFormatElement[]): IntlMessageFormat {
    const kept = formats.get(key);
    if (kept !== undefined) return kept;
    const made = new IntlMessageFormat(message, lang);
    formats.set(key, made);
    return made;
  }

  return (key, params = {}) => {
    if (!Object.hasOwn(catalogue, key)) return key;
    const message = catalogue[key];
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    try {
      return String(formatOf(key, message).format(params));
    } catch {
      return key;
    }
  };
}
