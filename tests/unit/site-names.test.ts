import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSiteWords } from '@/lib/build/words';

/** What knows no site. */
const PLACES = [
  'locales',
  'components',
  'entrypoints/options',
  'lib/ui',
  'lib/i18n',
  'lib/guide',
  'lib/hint',
];

function filesOf(place: string): string[] {
  const paths = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((path) => `${place}/${path}`);
  return paths.filter((path) => statSync(path).isFile());
}

test.each(readSiteWords().map(({ id, name }) => [name, id]))(
  '%s is named in its own folder and nowhere else',
  (name, id) => {
    const named = new RegExp(`\\b(?:${name}|${id})`, 'i');
    const files = PLACES.flatMap(filesOf);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => named.test(readFileSync(path, 'utf8')))).toEqual([]);
  },
);
