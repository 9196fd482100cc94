import { IntlMessageFormat } from 'intl-messageformat';
import { readSiteWords } from '../../lib/build/words.ts';
import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };

const catalogues = { en, ja } as const;
const sites = readSiteWords(['lib/sites', 'tests/sites']);

/** Says a message as a person reads it at a site, straight from the files. Throws where a placeholder is not given. */
export type Words = (key: keyof typeof en, params?: Readonly<Record<string, string | number>>) => string;

export function wordsOf(lang: keyof typeof catalogues, id = 'amazon'): Words {
  const site = sites.find((each) => each.id === id);
  if (site === undefined) throw new Error(`There is no site ${id}.`);
  const own = site.locales[lang] ?? {};
  return (key, params = {}) =>
    String(
      new IntlMessageFormat(own[key] ?? catalogues[lang][key], lang).format({ site: site.name, ...params }),
    );
}
