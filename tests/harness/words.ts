import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };

const catalogues = { en, ja } as const;

/** Says a message as a person reads it, straight from the catalogue. Throws where a placeholder is not given. */
export type Words = (key: keyof typeof en, params?: Readonly<Record<string, string | number>>) => string;

export function wordsOf(lang: keyof typeof catalogues): Words {
  const { [lang]: catalogue } = catalogues;
  return (key, params = {}) => String(new IntlMessageFormat(catalogue[key], lang).format(params));
}
