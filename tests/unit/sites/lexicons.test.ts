import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { CLASSES } from '@/lib/sites/read-text';
import { everyLanguage } from './lexicon/every-language';

const FOLDER = 'lib/sites/lexicon';
const languages = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

test('every lexicon has sentences that check it', () => {
  expect(languages).toEqual(Object.keys(everyLanguage).sort());
});

test.each(languages)('%s is shipped whole, folded and small', (language) => {
  const lexicon = readLexicon(language);
  expect(lexicon.split(';')).toHaveLength(CLASSES.length);
  // Three languages share 20,000 bytes with their reader.
  expect(Buffer.byteLength(lexicon)).toBeLessThanOrEqual(4096);
});

test.each<[string, string, string]>([
  ['a stem that is no pattern', '(', 'things.password.0'],
  ['a stem that every text has', 'a*', 'things.password.0'],
  ['a stem that would end its class', 'a;b', 'things.password.0'],
])('%s is told with its place', (_, stem, place) => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  const lexicon = JSON.parse(readFileSync(join(FOLDER, 'en.json'), 'utf8'));
  lexicon.things.password = [stem];
  writeFileSync(join(folder, 'xx.json'), JSON.stringify(lexicon));
  expect(() => readLexicon('xx', folder)).toThrow(place);
});
