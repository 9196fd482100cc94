import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import carried from 'virtual:page-rules/amazon';
import pack from 'virtual:site-pack/amazon';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PackStrings, PageRules } from '@/lib/model/site-pack';
import { normalise, saysPattern } from '@/lib/sites/normalise';
import { readPack, shorten } from '@/scripts/vite-packs';

/** A text as the site may show it: what a pattern leaves open is filled. */
function instanceOf(pattern: string): string {
  return normalise(pattern.replace(/^…/, 'Xx ').replace(/…$/, ' xx'));
}

function groupsOf({ strings }: PageRules): [group: string, texts: string[]][] {
  const all = new Map<string, string[]>();
  for (const [group, texts] of Object.values(strings).flatMap((language) => Object.entries(language)))
    all.set(group, [...(all.get(group) ?? []), ...texts]);
  return [...all];
}

/** Which groups a text belongs to, by these rules. */
function saidBy(page: PageRules, text: string): string[] {
  return groupsOf(page)
    .filter(([, patterns]) => patterns.some((pattern) => saysPattern([text], pattern)))
    .map(([group]) => group);
}

function instances(page: PageRules): string[] {
  return groupsOf(page).flatMap(([, patterns]) => patterns.map(instanceOf));
}

describe('what a content script carries', () => {
  test('is the pack, with nothing but its texts made shorter', () => {
    expect({ ...carried, strings: {} }).toEqual({ ...pack.page, strings: {} });
    expect(JSON.stringify(carried).length).toBeLessThan(JSON.stringify(pack.page).length);
  });

  test('has every group in every language, and no text twice', () => {
    const shape = ({ strings }: PageRules) =>
      Object.entries(strings).map(([lang, groups]) => [lang, Object.keys(groups)]);
    expect(shape(carried)).toEqual(shape(pack.page));
    for (const texts of Object.values(carried.strings).flatMap((groups) => Object.values(groups)))
      expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(instances(pack.page))('reads as the whole pack does: %s', (text) => {
    expect(saidBy(carried, text)).toEqual(saidBy(pack.page, text));
  });
});

describe('whatever the texts of a pack', () => {
  // Few letters and common beginnings: texts that are hard to tell apart.
  const beginning = fc.constantFrom(
    'Your password is wrong',
    'パスワードが正し',
    'We cannot find an acco',
    '',
  );
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '.', 'ｱ', '゛', '’', '𠮟'),
    maxLength: 12,
  });
  const text = fc
    .tuple(beginning, letters, fc.constantFrom('', '…'))
    .map(([start, rest, end]) => `${start}${rest}${end}`)
    .filter((each) => normalise(each.replace('…', '')).length > 0);
  const language: fc.Arbitrary<PackStrings> = fc.dictionary(
    fc.constantFrom('one', 'two', 'three'),
    fc.array(text, { minLength: 1, maxLength: 3 }),
    { noNullPrototype: true },
  );
  const languages = fc.dictionary(fc.constantFrom('en', 'ja', 'de'), language, { noNullPrototype: true });
  const pageWith = (strings: PageRules['strings']): PageRules => ({ ...pack.page, states: [], strings });

  test('each stays recognisable, and no group takes the text of another', () => {
    fc.assert(
      fc.property(languages, (strings) => {
        const page = pageWith(strings);
        const short = shorten(page);
        for (const each of instances(page)) expect(saidBy(short, each)).toEqual(saidBy(page, each));
      }),
      { numRuns: 500 },
    );
  });

  test('and nothing becomes longer', () => {
    fc.assert(
      fc.property(languages, (strings) => {
        const page = pageWith(strings);
        expect(JSON.stringify(shorten(page)).length).toBeLessThanOrEqual(JSON.stringify(page).length);
      }),
    );
  });
});

describe('reading the files of a pack', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    cpSync('lib/sites/amazon', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function rewrite(file: string, how: (text: string) => string): void {
    const path = join(folder, file);
    writeFileSync(path, how(readFileSync(path, 'utf8')));
  }

  test('puts them together', () => {
    expect(readPack('amazon', folder)).toEqual(pack);
    expect(Object.keys(pack.page.strings)).toContain('ja');
  });

  test('a slip is told with the name of the pack and the place', () => {
    rewrite('states.json', (text) => text.replace('"hostLabel"', '"hostLable"'));
    expect(() => readPack('amazon', folder)).toThrow(
      /^The site pack "amazon" does not match its schema\.\npage\.states\.\d+\.any\.0\.hostLable: /,
    );
  });

  test('every mistake is told, not only the first', () => {
    rewrite('cookies.json', (text) => text.replace('"keep"', '"keap"'));
    rewrite('site.json', (text) => text.replace('"JP"', '"jp"'));
    const places = /stores\.0\.country: .*\n.*cookies\.keep: .*\n.*cookies\.keap: /s;
    expect(() => readPack('amazon', folder)).toThrow(places);
  });
});
