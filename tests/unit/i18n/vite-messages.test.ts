import { expect, test } from 'vitest';
import { compile, manifestMessages, placeholdersOf, problemsOf } from '@/lib/build/messages';

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

test('placeholders are found inside plurals', () => {
  expect(placeholdersOf('{b, plural, other {{a} and #}} {c}')).toEqual(['a', 'b', 'c']);
});

test('text stays text, and a tree carries no locations', () => {
  const compiled = compile({ plain: 'It’s <b>', hole: 'a {b}', left: 'out' }, (key) => key !== 'left');
  expect(compiled).toEqual({
    plain: 'It’s <b>',
    hole: [
      { type: 0, value: 'a ' },
      { type: 1, value: 'b' },
    ],
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
});
