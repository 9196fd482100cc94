import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CookieJarEvidence } from '@/lib/model/evidence';
import { cookieJar, type JarFacts } from '@/lib/probes/cookie-jar';
import { cookieOf } from '../../harness/fake-jar';
import { jarOf } from '../../harness/jar-arbitrary';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 24 * 60 * 60;

const FACTS: JarFacts = {
  cookies: [],
  rules: {
    keep: [],
    foreign: [],
    notForeign: [],
    foreignHosts: [],
    ownHosts: [],
    known: ['session-id', 'session-id-time', 'at-*', 'x-*'],
    signIn: ['at-acbjp', 'x-acbjp'],
    usedMark: 'x-acbjp',
    session: ['session-id*'],
  },
  address: new URL('https://www.amazon.co.jp/ap/signin'),
  setCookies: [],
  now: NOW,
};

function measured(facts: Partial<JarFacts>): CookieJarEvidence {
  const found = cookieJar({ ...FACTS, ...facts });
  if (!found.known) throw new Error(found.why);
  return found.value;
}

const of = (...cookies: Parameters<typeof cookieOf>[0][]) => cookies.map((each) => cookieOf(each));

test('an empty jar', () => {
  expect(measured({})).toEqual({
    count: 0,
    sentBytes: 0,
    largestForeign: 0,
    twins: 0,
    sessionEnds: 'none',
    refused: 0,
    signInCookie: false,
  });
});

describe('the header', () => {
  test('is measured in bytes, as it is sent', () => {
    const cookies = of({ name: 'a', value: '12345' }, { name: 'b', value: 'é' }, { name: '', value: 'v' });
    expect(measured({ cookies })).toMatchObject({
      count: 3,
      sentBytes: Buffer.byteLength('a=12345; b=é; v'),
    });
  });

  test('holds nothing that is not sent to the sign-in', () => {
    const cookies = of(
      { name: 'other-path', path: '/gp' },
      { name: 'other-host', domain: 'fresh.amazon.co.jp' },
      { name: 'partitioned', partitionKey: { topLevelSite: 'https://amazon.co.jp' } },
      { name: 'ap', path: '/ap', value: '' },
    );
    expect(measured({ cookies })).toMatchObject({ count: 1, sentBytes: 3 });
  });

  test('is never longer than the jar, and never counts a cookie twice', () => {
    fc.assert(
      fc.property(jarOf(NOW), (cookies) => {
        const { count, sentBytes, twins, largestForeign } = measured({ cookies });
        const all = cookies.reduce(
          (sum, { name, value }) => sum + Buffer.byteLength(`${name}=${value}; `),
          0,
        );
        expect(count).toBeLessThanOrEqual(cookies.length);
        expect(sentBytes).toBeLessThanOrEqual(all);
        expect(largestForeign).toBeLessThanOrEqual(sentBytes + 1);
        expect(twins * 2).toBeLessThanOrEqual(count);
      }),
    );
  });
});

test('the largest cookie that the pack does not know', () => {
  const cookies = of(
    { name: 'x-acbjp', value: 'x'.repeat(500) },
    { name: 'stranger', value: 'x'.repeat(100) },
    { name: 'small', value: 'x' },
  );
  expect(measured({ cookies })).toMatchObject({ largestForeign: 'stranger='.length + 100 });
});

test('names that are sent more than once are counted once', () => {
  const cookies = of(
    { name: 'a' },
    { name: 'a', path: '/ap' },
    { name: 'a', domain: 'www.amazon.co.jp' },
    { name: 'b' },
    { name: 'b', path: '/ap/signin' },
    { name: 'c' },
    { name: 'c', path: '/gp' },
  );
  expect(measured({ cookies })).toMatchObject({ twins: 2 });
});

describe('the ends of the session', () => {
  const ending = (name: string, days: number) =>
    of({ name, session: false, expirationDate: NOW / 1000 + days * DAY });

  test.each([
    ['session-id', 365, 'fine'],
    ['session-id', 400.9, 'fine'],
    ['session-id', 401.1, 'far-future'],
    ['session-id-time', 3650, 'far-future'],
    ['stranger', 3650, 'none'],
  ])('%s in %d days: %s', (name, days, sessionEnds) => {
    expect(measured({ cookies: ending(name, days) })).toMatchObject({ sessionEnds });
  });

  test('at the end of the browser is fine', () => {
    expect(measured({ cookies: of({ name: 'session-id' }) })).toMatchObject({ sessionEnds: 'fine' });
  });
});

describe('refused cookies', () => {
  test('are those of the pack that were set and are not there', () => {
    const cookies = of({ name: 'session-id' });
    const setCookies = ['session-id', 'session-id-time', 'at-acbjp', 'somebody-else'];
    expect(measured({ cookies, setCookies })).toMatchObject({ refused: 2 });
  });

  test('are not those that went to another path or partition', () => {
    const cookies = of(
      { name: 'session-id', path: '/gp' },
      { name: 'x-acbjp', partitionKey: { topLevelSite: 'https://amazon.co.jp' } },
    );
    expect(measured({ cookies, setCookies: ['session-id', 'x-acbjp'] })).toMatchObject({ refused: 0 });
  });
});

test.each([
  ['at-acbjp', true],
  ['x-acbjp', true],
  ['x-main', false],
  ['x-acbjp-old', false],
  ['session-id', false],
])('%s means a sign-in of this store: %s', (name, signInCookie) => {
  expect(measured({ cookies: of({ name }) })).toMatchObject({ signInCookie });
});

test('where no cookie means a sign-in, nobody knows whether one is there', () => {
  const rules = { ...FACTS.rules, signIn: [] };
  expect(measured({ rules, cookies: of({ name: 'at-acbjp' }) })).toMatchObject({ signInCookie: null });
});

test('no value and no name comes out', () => {
  const cookies = of({ name: 'secret-name', value: 'secret-value' });
  expect(JSON.stringify(measured({ cookies, setCookies: ['secret-name'] }))).not.toContain('secret');
});
