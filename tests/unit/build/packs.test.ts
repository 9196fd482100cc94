import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPacks } from '@/lib/build/packs';
import { patternOf } from '@/lib/sites/normalise';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sites-'));
  cpSync('lib/sites/amazon', join(folder, 'amazon'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function rewrite(file: string, how: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, how(readFileSync(path, 'utf8')));
}

/** A second pack, as small as one can be. */
function addPack(id: string, domain: string): void {
  mkdirSync(join(folder, id));
  const site = { name: id, formatVersion: 1, stores: [{ domain, host: domain }] };
  writeFileSync(join(folder, id, 'site.json'), JSON.stringify(site));
  writeFileSync(join(folder, id, 'cookies.json'), JSON.stringify({ keep: [] }));
}

const read = () => readPacks([folder]);

test('the files of a folder make a pack of its name, with its texts by language', () => {
  const [pack] = read();
  expect(pack).toMatchObject({ id: 'amazon', name: 'Amazon' });
  expect(pack?.page?.strings.ja).toMatchObject({ service_error: [patternOf('ご迷惑をおかけしています…')] });
});

test('each folder with a site.json is a pack, and no other', () => {
  addPack('second', 'shop.example');
  mkdirSync(join(folder, 'lexicon'));
  expect(read().map(({ id }) => id)).toEqual(['amazon', 'second']);
});

describe('what is wrong is told with its file and place:', () => {
  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a slip in a rule',
      'states.json',
      (text) => text.replace('"hostLabel"', '"hostLable"'),
      /amazon is not right\.\nstates\.json: states\.\d+\.any\.0\.hostLable: /,
    ],
    ['a text', 'strings/fr.json', (text) => text.replace(/\["[^"]+/, '["'), /\nstrings\/fr\.json: \w+\.0: /],
    [
      'a store',
      'site.json',
      (text) => text.replace('"JP"', '"jp"'),
      /\nsite\.json: stores\.0\.shop\.country: /,
    ],
    [
      'what a clear keeps',
      'cookies.json',
      (text) => text.replace('"keep"', '"keap"'),
      /\ncookies\.json: keep: .*\ncookies\.json: keap: /,
    ],
    ['what is no JSON', 'cookies.json', () => '{', /amazon\/cookies\.json is no JSON: /],
  ])('%s', (_, file, how, told) => {
    rewrite(`amazon/${file}`, how);
    expect(read).toThrow(told);
  });

  test('a file that is missing', () => {
    rmSync(join(folder, 'amazon/cookies.json'));
    expect(read).toThrow(/amazon\/cookies\.json is missing\.$/);
  });

  test.each([
    ['xx_YY', /\nstrings\/xx_YY\.json: is no language tag/],
    ['ko', /\nstrings\/ko\.json: no store of the site has this language$/],
  ])('texts of a language nobody speaks there: %s', (lang, told) => {
    writeFileSync(join(folder, `amazon/strings/${lang}.json`), '{ "wrong_password": ["something wrong"] }');
    expect(read).toThrow(told);
  });

  test('a folder without any pack', () => {
    expect(() => readPacks([folder, join(folder, 'none')])).toThrow(/none has no site pack/);
  });
});

describe('two packs that claim one host are told apart by nobody:', () => {
  test.each([
    ['the same', 'amazon.de'],
    ['below', 'music.amazon.de'],
    ['above', 'com.be'],
  ])('%s', (_, domain) => {
    addPack('second', domain);
    expect(read).toThrow(`The site packs amazon and second claim one host: amazon.`);
  });

  test('a name that merely ends alike is another host', () => {
    addPack('second', 'notamazon.de');
    expect(read()).toHaveLength(2);
  });

  test('two folders of one name', () => {
    addPack('second', 'shop.example');
    const other = join(folder, 'more');
    mkdirSync(other);
    cpSync(join(folder, 'second'), join(other, 'amazon'), { recursive: true });
    expect(() => readPacks([folder, other])).toThrow('Two site packs have the name amazon.');
  });
});
