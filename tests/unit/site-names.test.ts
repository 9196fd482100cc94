import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSiteWords, type SiteWords } from '@/lib/build/words';

/** What knows no site. */
const PLACES = ['lib', 'components', 'entrypoints', 'locales', 'wxt.config.ts'];
/** What else tells a site: its paths, parameters and marks. */
const TELLTALES: Readonly<Record<string, string[]>> = {
  amazon: ['\\baws\\b', 'openid', '/ap/', 'a-button', 'a-alert', 'account-status', 'ap-locale'],
  kibako: ['\\bkb_', '\\bkb-'],
};

const files = PLACES.flatMap(filesOf);

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  const paths = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((path) => `${place}/${path}`);
  return paths.filter((path) => statSync(path).isFile());
}

function telling({ id, name }: SiteWords): string[] {
  const told = new RegExp([name, id, ...(TELLTALES[id] ?? [])].join('|'), 'i');
  const others = files.filter((path) => !path.startsWith(`lib/sites/${id}/`));
  return others.filter((path) => told.test(readFileSync(path, 'utf8')));
}

const sites = readSiteWords(['lib/sites', 'tests/sites']);

test.each(sites.map((site) => [site.name, site] as const))(
  'what is true of %s alone is in its folder',
  (_, site) => {
    expect(files.length).toBeGreaterThan(300);
    expect(telling(site)).toEqual([]);
  },
);
