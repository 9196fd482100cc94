import { describe, expect, test } from 'vitest';
import { catalogueOf, compile, manifestMessages } from '@/lib/build/messages';
import { placeholdersOf, problemsOf, readSiteWords, type SiteWords } from '@/lib/build/words';
import { createTranslate } from '@/lib/i18n/translate';

const en = { hint_close: 'Close', hint_times: '{count, plural, one {once} other {# times}}' };

test('whole catalogues have no problem', () => {
  expect(problemsOf({ en, ja: { hint_close: '閉じる', hint_times: '{count}回' } })).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['a missing key', { hint_close: '閉じる' }, 'locales/ja.json: hint_times is missing.'],
  [
    'a key of its own',
    { ...en, hint_more: 'もっと' },
    'locales/ja.json: hint_more is not in locales/en.json.',
  ],
  [
    'other placeholders',
    { ...en, hint_times: '{number}回' },
    'locales/ja.json: hint_times has other placeholders than locales/en.json.',
  ],
  [
    'a lost placeholder',
    { ...en, hint_times: '何回か' },
    'locales/ja.json: hint_times has other placeholders than locales/en.json.',
  ],
  ['an empty message', { ...en, hint_close: ' ' }, 'locales/ja.json: hint_close is empty.'],
])('%s is a problem, in a sentence', (_, ja, sentence) => {
  expect(problemsOf({ en, ja })).toEqual([sentence]);
});

test('a hyphen in a key is a problem: Chromium refuses the extension', () => {
  const both = { 'hint-close': 'Close' };
  expect(problemsOf({ en: both }).join()).toContain('hint-close has a character no key may have');
});

test('malformed ICU is a problem', () => {
  expect(problemsOf({ en: { hint_close: 'Close {' } }).join()).toContain('is not a well-formed ICU message');
});

test('a name longer than a gallery takes is a problem', () => {
  expect(problemsOf({ en: { extName: 'x'.repeat(76) } }).join()).toContain('longer than the 75 characters');
});

test('without the source there is nothing to compare with', () => {
  expect(problemsOf({ ja: en })).toEqual(['locales/en.json is missing.']);
});

test('placeholders are found inside plurals; {site} is filled by every speaker', () => {
  expect(placeholdersOf('{b, plural, other {{a} and #}} {c} at {site}')).toEqual(['a', 'b', 'c']);
});

test('a text stays a text, and what needs more becomes a tree without locations', () => {
  const words = { plain: 'It’s <b>', hole: 'a {b}', time: '{at, time, short}', left: 'out' };
  expect(compile(words, (key) => key !== 'left')).toEqual({
    plain: 'It’s <b>',
    hole: 'a {b}',
    time: [{ type: 4, value: 'at', style: 'short' }],
  });
});

describe('the words of a site', () => {
  const aSite = (id: string, name: string, locales: SiteWords['locales'] = {}): SiteWords => ({
    id,
    name,
    folder: `sites/${id}/words`,
    locales,
  });
  const locales = {
    en: { hint_close: 'Close', hint_show: 'Not part of {site}', popup_back: 'Back to {store}' },
    ja: { hint_close: '閉じる', hint_show: '{site}ではありません', popup_back: '{store}へ' },
  };
  const own = { en: { hint_close: 'Close {site}' }, ja: { hint_close: '{site}を閉じる' } };
  const both = [aSite('shop', 'Shop', own), aSite('bank', 'Bank')];

  test.each<[string, SiteWords['locales'], string]>([
    ['a missing language', { en: own.en }, 'sites/shop/words/ja.json is missing.'],
    [
      'a word in one language alone',
      { en: own.en, ja: { hint_show: 'ここ' } },
      'sites/shop/words/en.json: hint_show is missing.',
    ],
    [
      'a word nobody says',
      { en: { ...own.en, hint_more: 'More' }, ja: { ...own.ja, hint_more: 'もっと' } },
      'sites/shop/words/en.json: hint_more is not in locales/en.json.',
    ],
    [
      'other placeholders',
      { ...own, en: { hint_close: 'Close {name}' } },
      'sites/shop/words/en.json: hint_close has other placeholders than locales/en.json.',
    ],
  ])('%s is a problem, in a sentence', (_, words, sentence) => {
    expect(problemsOf(locales, [aSite('shop', 'Shop', words)])).toContain(sentence);
  });

  test('are whole where there are none, or the same in every language', () => {
    expect(problemsOf(locales, both)).toEqual([]);
  });

  test('stand in for those of every site, in the part they belong to', () => {
    const speaker = createTranslate<'worker'>('en', [catalogueOf({ locales, sites: both }, 'worker', 'en')]);
    const t = speaker.about('shop');
    expect([t('hint_close'), t('hint_show')]).toEqual(['Close Shop', 'Not part of Shop']);
    expect(speaker.about('bank')('hint_close')).toBe('Close');
    // @ts-expect-error
    expect(t('popup_back', { store: 'shop.example' })).toBe('popup_back');
  });

  test.each([null, 'gone'])('about %s are those of every site, with all their names', (site) => {
    const say = (lang: 'en' | 'ja') =>
      createTranslate<'worker'>(lang, [catalogueOf({ locales, sites: both }, 'worker', lang)]).about(site);
    expect([say('en')('hint_close'), say('en')('hint_show')]).toEqual(['Close', 'Not part of Shop or Bank']);
    expect(say('ja')('hint_show')).toBe('ShopまたはBankではありません');
  });

  test('a name that makes the one of the extension too long is a problem', () => {
    const long = { en: { extName: 'Help for {site}' } };
    expect(problemsOf(long, [aSite('shop', 'x'.repeat(70))]).join()).toContain(
      'longer than the 75 characters',
    );
  });

  test('every pack there is has a name', () => {
    expect(readSiteWords().map(({ id, name }) => [id, name])).toEqual([['amazon', 'Amazon']]);
  });
});

test('the manifest gets its own strings, and only those, in every language', () => {
  const files = manifestMessages();
  expect(files.map(({ relativeDest }) => relativeDest).sort()).toEqual([
    '_locales/en/messages.json',
    '_locales/ja/messages.json',
  ]);
  for (const { contents } of files)
    expect(Object.keys(JSON.parse(contents)).sort()).toEqual(['extDescription', 'extLang', 'extName']);
  for (const { contents } of files) expect(JSON.parse(contents).extName.message).toContain('Amazon');
});
