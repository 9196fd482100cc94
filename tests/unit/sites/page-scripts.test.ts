import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SitePack, Store } from '@/lib/model/site-pack';
import { signInPatterns, storePattern } from '@/lib/sites/match-patterns';
import { declaredScripts, LEXICONS, pageScripts, readerScripts } from '@/lib/sites/page-scripts';
import { amazon } from '../../harness/amazon';

const ENGINE = 'content-scripts/sign-in.js';

/** A pack whose texts are in these languages, with a store that speaks others. */
function aPack(written: string[], shop: Store['shop']): SitePack {
  const strings = Object.fromEntries(written.map((lang) => [lang, { wrong: ['Wrong'] }]));
  const stores = [{ domain: 'shop.example', host: 'shop.example', shop }];
  return { ...amazon, id: 'shop', stores, page: { ...amazon.page, strings } };
}

function textsFor(written: string[], languages: string[] | null): string[] {
  const pack = aPack(written, languages === null ? null : { country: 'JP', languages });
  return pack.stores.flatMap((store) => pageScripts(pack, store)).filter((file) => file.startsWith('texts/'));
}

describe('what runs in the pages of a store', () => {
  const at = (domain: string) => amazon.stores.filter((store) => store.domain === domain);
  const of = (domain: string) => at(domain).flatMap((store) => pageScripts(amazon, store));

  test('is the rules, texts in its languages and in English, and the engine', () => {
    const rules = 'rules/amazon.js';
    const texts = (...langs: string[]) => langs.map((lang) => `texts/amazon/${lang}.js`);
    expect(of('amazon.co.jp')).toEqual([rules, ...texts('en', 'ja'), ENGINE]);
    expect(of('amazon.com.br')).toEqual([rules, ...texts('en'), ENGINE]);
  });

  test.each<[domain: string, lang: string | null, langs: string[]]>([
    ['amazon.co.jp', 'ja-JP', ['en', 'ja']],
    ['amazon.co.jp', 'en-US', ['en', 'ja']],
    ['amazon.co.jp', 'zh-CN', ['en', 'ja', 'zh']],
    ['amazon.co.jp', null, ['en', 'ja']],
    ['amazon.co.jp', 'sv-SE', ['en', 'ja', 'sv']],
    ['amazon.co.jp', 'da', ['en', 'ja']],
    ['amazon.com', 'HE-IL', ['en', 'he']],
    ['amazon.com', 'ja', ['en', 'ja']],
    ['amazon.com', 'de-DE', ['de', 'en']],
    ['amazon.com.br', 'pt-BR', ['en', 'pt']],
    ['amazon.co.uk', 'en-GB', ['en']],
  ])('reads messages at %s, on a page in %s, by the lexicon in %j', (domain, lang, langs) => {
    const scripts = at(domain).flatMap((store) => readerScripts(amazon, store, lang));
    expect(scripts).toEqual([...langs.map((each) => `lexicon/${each}.js`), 'reader.js']);
  });

  test.each<[string[], string[] | null, string[]]>([
    [
      ['en', 'pt-BR', 'zh-Hans'],
      ['pt-PT', 'zh'],
      ['en', 'pt-BR', 'zh-Hans'],
    ],
    [['zh', 'zh-Hant', 'zh-Hans'], ['zh-Hans'], ['zh', 'zh-Hans', 'zh-Hant']],
    [['en-GB', 'de'], ['fr'], ['en-GB']],
    [['de', 'fr'], null, ['de', 'fr']],
    [[], ['fr'], []],
  ])('of texts in %j, where %j is spoken, loads %j', (written, spoken, langs) => {
    expect(textsFor(written, spoken)).toEqual(langs.map((lang) => `texts/shop/${lang}.js`));
  });

  test('has no reader where messages are known by their texts alone', () => {
    const pack = aPack(['en'], null);
    const { messages: _, ...page } = amazon.page;
    expect(pack.stores.flatMap((store) => readerScripts({ page }, store, null))).toEqual([]);
    expect(pack.stores.flatMap((store) => readerScripts({ page: null }, store, null))).toEqual([]);
  });

  test('has every lexicon where a store’s languages are not known', () => {
    const langs = aPack(['en'], null).stores.flatMap((store) => readerScripts(amazon, store, null));
    expect(langs).toHaveLength(LEXICONS.length + 1);
  });

  test('a language has a lexicon where its file is', () => {
    const files = readdirSync(new URL('../../../lib/sites/lexicon/', import.meta.url));
    expect(files.map((file) => file.replace('.json', '')).sort()).toEqual([...LEXICONS]);
  });

  test('is nothing for a pack without page rules', () => {
    const pack = { ...aPack(['en'], null), page: null };
    expect(pack.stores.flatMap((store) => pageScripts(pack, store))).toEqual([]);
    expect(declaredScripts([pack])).toEqual([]);
    expect(signInPatterns(pack, 'shop.example', 'https')).toEqual([]);
  });
});

describe('what the manifest declares', () => {
  const declared = declaredScripts([amazon]);

  test('is for every store what runs there, on https alone, and once for the same list', () => {
    for (const store of amazon.stores) {
      const js = pageScripts(amazon, store);
      const own = declared.filter(({ matches }) =>
        matches.some((pattern) => pattern.includes(`.${store.domain}/`)),
      );
      expect(own.map((entry) => entry.js)).toEqual([js, js]);
    }
    const patterns = declared.flatMap(({ matches }) => matches);
    expect(patterns.filter((pattern) => !pattern.startsWith('https://*.'))).toEqual([]);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(new Set(declared.map(({ js }) => js.join())).size).toBe(declared.length / 2);
  });

  test('names hosts of their own by globs alone: as patterns they would count as further sites', () => {
    const { domain } = { domain: 'shop.example' };
    const pack = aPack(['en'], null);
    const [byPath, byHost, ...more] = declaredScripts([pack]);
    expect(byPath?.matches).toEqual(
      signInPatterns(pack, domain, 'https').filter((pattern) => !pattern.includes('account-status')),
    );
    expect(byHost).toMatchObject({
      matches: [storePattern(domain, 'https')],
      include_globs: ['https://account-status.*'],
    });
    expect([byPath?.include_globs, more]).toEqual([undefined, []]);
  });

  test('leaves out what a site has not', () => {
    const pack = aPack([], null);
    const place = (paths: string[], hosts: string[]) => ({
      ...pack,
      page: pack.page && { ...pack.page, signIn: { paths, hosts } },
    });
    expect(declaredScripts([place(['/login'], [])]).map(({ matches }) => matches)).toEqual([
      ['https://*.shop.example/login*'],
    ]);
    expect(declaredScripts([place([], ['login'])]).map(({ include_globs }) => include_globs)).toEqual([
      ['https://login.*'],
    ]);
  });
});

test('the sign-in of a store is in these places', () => {
  expect(signInPatterns(amazon, 'amazon.co.jp', '*')).toEqual([
    '*://*.amazon.co.jp/ap/*',
    '*://*.amazon.co.jp/ax/*',
    '*://*.amazon.co.jp/errors/validateCaptcha*',
    '*://*.amazon.co.jp/-/*/ap/*',
    '*://*.amazon.co.jp/-/*/ax/*',
    '*://*.amazon.co.jp/-/*/errors/validateCaptcha*',
    '*://account-status.amazon.co.jp/*',
  ]);
});
