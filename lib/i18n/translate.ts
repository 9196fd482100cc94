import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { UiLang } from '@/lib/model/settings';
import type { MessageParams } from '@/lib/model/verdict';
import type en from '@/locales/en.json';

/** A key that is in the catalogue as it is written here. */
export type MessageKey = keyof typeof en;

/** A key made of an id, by `keys.ts`. That every one exists is tested for every cause, fix and state. */
export type DerivedKey = `${'cause' | 'fix' | 'state' | 'symptom' | 'link'}_${string}`;

/** A message without placeholders is its text; any other is parsed at build time. */
export type Compiled = string | MessageFormatElement[];

/** Messages of one language. */
export type Catalogue = Readonly<Record<string, Compiled>>;

/** Text of a message in the language it was made for. Never throws: what cannot be said is its key. */
export type Translate = (key: MessageKey | DerivedKey, params?: MessageParams) => string;

/** Speaks one language. The build has checked that `catalogue` is whole, so a bare key is a mistake of ours. */
export function createTranslate(lang: UiLang, catalogue: Catalogue): Translate {
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
