import { IntlMessageFormat } from 'intl-messageformat';
import site from '../../lib/sites/amazon/site.json' with { type: 'json' };
import amazonEn from '../../lib/sites/amazon/words/en.json' with { type: 'json' };
import amazonJa from '../../lib/sites/amazon/words/ja.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };

const catalogues = { en: { ...en, ...amazonEn }, ja: { ...ja, ...amazonJa } } as const;

/** Says a message as a person reads it at Amazon, straight from the files. Throws where a placeholder is not given. */
export type Words = (key: keyof typeof en, params?: Readonly<Record<string, string | number>>) => string;

export function wordsOf(lang: keyof typeof catalogues): Words {
  const { [lang]: catalogue } = catalogues;
  return (key, params = {}) =>
    String(new IntlMessageFormat(catalogue[key], lang).format({ site: site.name, ...params }));
}
