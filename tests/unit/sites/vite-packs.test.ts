import carried from 'virtual:page-rules/amazon';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '@/lib/build/packs';
import type { PackStrings, PageRules } from '@/lib/model/site-pack';
import { normalise, saysPattern } from '@/lib/sites/normalise';
import { amazon as pack } from '../../harness/amazon';

/** A text as the site may show it: more may follow, and what a pattern leaves open is filled. */
function instanceOf(pattern: string): string {
  return normalise(`${pattern.replace('…', 'Xx ')} xx`);
}

/** Of which names a page says a text, by these rules. */
function saidBy({ strings }: PageRules, text: string): string[] {
  const says = (patterns: string[]) => patterns.some((pattern) => saysPattern([normalise(text)], pattern));
  return Object.entries(strings).flatMap(([name, languages]) =>
    Object.values(languages).some(says) ? [name] : [],
  );
}

function textsOf({ strings }: PageRules): string[] {
  return Object.values(strings).flatMap((languages) => Object.values(languages).flat());
}

function shapeOf({ strings }: PageRules): [name: string, languages: string[]][] {
  return Object.entries(strings).map(([name, languages]) => [name, Object.keys(languages)]);
}

describe('what a content script carries', () => {
  test('is the pack, with nothing but its texts made shorter', () => {
    const rest = (page: PageRules) => JSON.stringify({ ...page, strings: {} }).replaceAll(', ', ',');
    expect(rest(carried)).toBe(rest(pack.page));
    expect(JSON.stringify(carried).length).toBeLessThan(JSON.stringify(pack.page).length);
  });

  test('has every name in every language, and no text twice', () => {
    expect(shapeOf(carried)).toEqual(shapeOf(pack.page));
    for (const texts of Object.values(carried.strings).flatMap((languages) => Object.values(languages)))
      expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(textsOf(pack.page))('reads as the whole pack does: %s', (text) => {
    for (const each of [instanceOf(text), normalise(text.replace('…', ''))])
      expect(saidBy(carried, each)).toEqual(saidBy(pack.page, each));
  });

  // What the site says when nothing failed, or when something else did, and which begins alike.
  test.each([
    'パスワードが変更されました',
    'パスワードをお忘れですか?',
    'パスワードを忘れた方',
    'パスワードの再設定',
    'アカウントが見つかりません',
    'アカウントが必要です',
    'メールアドレスを確認してください',
    '続行するには、もう一度ログインしてください',
    'Your password has been changed',
  ])('is not read as a failure: %s', (text) => {
    expect(saidBy(pack.page, text)).toEqual([]);
    expect(saidBy(carried, text)).toEqual([]);
  });
});

describe('whatever the texts of a pack', () => {
  // Few letters and common beginnings: texts that are hard to tell apart.
  const beginning = fc.constantFrom(
    'Your password is wrong',
    'パスワードが正しくあ',
    'We cannot find an acco',
    '',
  );
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '.', 'ｱ', '゛', '’', '𠮟'),
    maxLength: 12,
  });
  const text = fc
    .tuple(beginning, letters)
    .map((parts) => normalise(parts.join('')))
    .filter((each) => each !== '');
  const languages = fc.dictionary(
    fc.constantFrom('en', 'ja', 'de'),
    fc.array(text, { minLength: 1, maxLength: 3 }),
    { minKeys: 1, noNullPrototype: true },
  );
  const strings: fc.Arbitrary<PackStrings> = fc.dictionary(
    fc.constantFrom('one', 'two', 'three'),
    languages,
    { noNullPrototype: true },
  );
  const pages = strings.map((each): PageRules => ({ ...pack.page, groups: {}, states: [], strings: each }));

  test('each stays recognisable, and no name takes the text of another', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const short = shorten(page);
        for (const each of textsOf(page)) expect(saidBy(short, each)).toEqual(saidBy(page, each));
      }),
      { numRuns: 500 },
    );
  });

  test('and each text is the beginning of one there was, and nothing is lost', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const short = shorten(page);
        expect(shapeOf(short)).toEqual(shapeOf(page));
        const whole = textsOf(page).map((text) => normalise(text.replace('…', '')));
        for (const text of textsOf(short)) {
          const start = normalise(text.replace('…', ''));
          expect(whole.some((each) => each.startsWith(start))).toBe(true);
        }
      }),
    );
  });
});
