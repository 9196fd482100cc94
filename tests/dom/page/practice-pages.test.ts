import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fixOf } from '@/lib/fixes';
import type { Found, PageView } from '@/lib/page/handed-over';
import { pageView } from '@/lib/page/page-view';
import { packOf } from '@/lib/sites/registry';
import { readManifest } from '../../harness/inspect-manifest';
import { amazonRules, amazonSite, readAsData } from '../../harness/page-site';
import { giveLayout } from '../../harness/page-world';
import type { SiteResponse } from '../../practice-site/answer';
import { createPracticeSite } from '../../practice-site/site';
import { PRACTICE_PAGES, urlOf } from '../../practice-site/states';
import { JAPAN, USA } from '../../practice-site/stores';

const site = createPracticeSite({ newId: () => 'id', skew: () => 0 });

/** The answer to somebody who comes to an address first. */
function ask(address: string): SiteResponse {
  const { hostname: host, pathname: path, searchParams: query } = new URL(address);
  const nothing = { form: new URLSearchParams(), cookies: new Map() };
  return site({ method: 'GET', scheme: 'https', host, path, query, ...nothing });
}

beforeAll(() => {
  // Nothing is fetched, and nothing is said about it.
  Reflect.get(window, 'happyDOM').settings.handleDisabledFileLoadingAsSuccess = true;
});
beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.innerHTML = '<head></head><body></body>';
});

/** What the code of the build and the rules read as data say of the document, each with eyes of its own. */
function readBoth(url: string, status: number): [code: Found, data: Found] {
  const view = (): PageView => pageView({ site: amazonSite, page: document, address: new URL(url), status });
  return [amazonSite.rules.read(view()), readAsData(amazonRules, view())];
}

const states = new Set<string>();

test.each(PRACTICE_PAGES.flatMap((page) => [[page, JAPAN, 'ja'] as const, [page, USA, 'en'] as const]))(
  'the rules of $look say the same as code and as data',
  (page, store, lang) => {
    const url = urlOf(page, store, lang);
    const { body, status } = ask(url);
    document.documentElement.innerHTML = body;
    for (const answered of [status, 200, 404, 503]) {
      const [code, data] = readBoth(url, answered);
      expect(code).toEqual(data);
      states.add(String(code));
    }
  },
);

test('and not because all of them are one state', () => {
  expect(states.size).toBeGreaterThan(20);
});

test.each(PRACTICE_PAGES.filter(({ state }) => fixOf('skip-offer').coach?.press?.on.includes(state)))(
  'what skips it is found on $look',
  (page) => {
    document.documentElement.innerHTML = ask(urlOf(page, USA, 'en')).body;
    const skip = document.querySelector(String(packOf('amazon')?.marks['skip-button']));
    expect(skip?.textContent.trim()).toBe('Not now');
  },
);

const MANIFEST = process.env.SAVED_PAGES ?? '';

test.each(existsSync(MANIFEST) ? readManifest(MANIFEST) : [])(
  'and so they do of the saved page $page',
  ({ file, url, status }) => {
    document.documentElement.innerHTML = readFileSync(file, 'utf8');
    const [code, data] = readBoth(url, status);
    expect(code).toEqual(data);
  },
);
