import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PAGE_STATES } from '@/lib/model/page-state';
import { createHttpClient, type HttpClient } from '../../harness/http-client';
import { createHttpPerson, parse } from '../../harness/http-person';
import { type PracticeServer, startPracticeServer } from '../../harness/server';
import { startOf, urlAt } from '../../practice-site/journeys';
import { PRACTICE_PAGES, type PracticePage, STATES, urlOf } from '../../practice-site/states';
import { JAPAN, STORES, USA } from '../../practice-site/stores';
import { MARKS, TOLD_BY_MARKS } from './marks';

// Journeys parse many pages; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

let server: PracticeServer;
let client: HttpClient;

beforeAll(async () => {
  server = await startPracticeServer();
  client = createHttpClient(server);
});
afterAll(() => server.close());

function marksOf(page: PracticePage) {
  const marks = MARKS[page.look];
  if (!marks) throw new Error(`write the marks of ${page.look} down`);
  return marks;
}

function missing(markup: string, url: string, page: PracticePage): string[] {
  const { document } = parse(markup, url);
  return marksOf(page).has.filter((selector) => document.querySelector(selector) === null);
}

function boxText(markup: string, url: string): string {
  const box = parse(markup, url).document.querySelector('#auth-error-message-box .a-list-item');
  return (box?.textContent || '').trim();
}

describe('the index of page states', () => {
  it('has one page for every state, under its own name', () => {
    expect(Object.keys(STATES).sort()).toEqual([...PAGE_STATES].sort());
    for (const [state, page] of Object.entries(STATES)) expect(page.state).toBe(state);
  });

  it('gives no two pages the same address', () => {
    const addresses = PRACTICE_PAGES.map((page) => urlOf(page, JAPAN));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('knows every store of the pack', () => {
    expect(STORES).toHaveLength(24);
    expect(urlOf(STATES['account-locked'], USA)).toBe('https://account-status.amazon.com/?practice=on-hold');
    expect(urlOf(STATES.otp, JAPAN, 'en')).toBe('https://www.amazon.co.jp/-/en/ap/mfa?practice=otp');
  });
});

describe.each(PRACTICE_PAGES.map((page) => [`${page.state} (${page.look})`, page] as const))(
  '%s',
  (_name, page) => {
    it('has the marks of its state, and its clean page has not', async () => {
      const url = urlOf(page, USA);
      const shown = await client.get(url);
      const marks = marksOf(page);
      expect(missing(shown.body, url, page)).toEqual([]);
      expect(shown.status).toBe(marks.status || 200);
      expect(shown.body === '').toBe(page.empty === true);
      expect(boxText(shown.body, url).startsWith(marks.says || '')).toBe(true);
      const { document } = parse(shown.body, url);
      if (!page.empty) expect(document.body.dataset.practiceShow || '').toBe(marks.shows || '');

      const cleanUrl = urlAt(USA, page.clean);
      const clean = await client.get(cleanUrl);
      expect(clean.status).toBe(200);
      expect(parse(clean.body, cleanUrl).document.body.dataset.practiceShow).toBeUndefined();
      expect(boxText(clean.body, cleanUrl)).toBe('');
      if (TOLD_BY_MARKS.has(page.state) && marks.has.length > 0)
        expect(missing(clean.body, cleanUrl, page)).not.toEqual([]);
    });
  },
);

const JOURNEYS = PRACTICE_PAGES.flatMap((page) => (page.journey ? [{ page, journey: page.journey }] : []));

describe.each([
  [USA, 'en'],
  [JAPAN, 'ja'],
  [JAPAN, 'en'],
] as const)('journeys at %o in %s', (store, lang) => {
  it.each(JOURNEYS.map(({ page, journey }) => [page.state, page.look, page, journey] as const))(
    'lead to %s (%s)',
    async (_state, _look, page, journey) => {
      const person = createHttpPerson(createHttpClient(server));
      await person.open(startOf(journey, store, lang));
      await person.walk(journey.steps);
      const { body, url, status } = person.page();
      // A page whose script shows the error is the clean page until then.
      expect(missing(body, url, page)).toEqual([]);
      expect(status).toBe(marksOf(page).status || 200);
      if (lang === 'en') expect(boxText(body, url).startsWith(marksOf(page).says || '')).toBe(true);
    },
  );
});
