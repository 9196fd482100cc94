import { describe, expect, test } from 'vitest';
import type { BrowserFacts } from '@/lib/model/browser-facts';
import { known, unknown } from '@/lib/model/known';
import { createMeasure, type Measure, type MeasureDeps } from '@/lib/services/measure';
import { CONTEXT } from '../../harness/a-case';
import { cookieOf, createFakeJar } from '../../harness/fake-jar';
import { trafficFacts } from '../../harness/traffic';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const SIGN_IN = 'https://www.amazon.co.jp/ap/signin';
const SELF: BrowserFacts = {
  brands: [{ brand: 'Chromium', version: '156' }],
  userAgent: '',
  buildId: null,
  strict: false,
  online: true,
};

/** A browser with one cookie that was signed in to amazon.com, in whatever way it differs by `change`. */
function measureWith(change: Partial<MeasureDeps> = {}) {
  const measure = createMeasure({
    facts: async (tabId) =>
      tabId === CONTEXT.tabId ? trafficFacts({ setCookies: ['session-token'] }) : null,
    jar: createFakeJar({
      cookies: [
        cookieOf({ value: 'abc' }),
        cookieOf({ storeId: '1', name: 'at-acbjp' }),
        cookieOf({ name: 'x-main', domain: '.amazon.com', hostOnly: false }),
        cookieOf({ name: 'x-acbuk', domain: '.amazon.co.uk', hostOnly: false, storeId: '1' }),
        cookieOf({ name: 'x-acbde', domain: '.amazon.fr', hostOnly: false }),
      ],
      now: () => NOW,
    }),
    hasPermission: async () => true,
    browserFacts: async () => SELF,
    now: () => NOW,
    ...change,
  });
  return {
    measure: async (...of: Parameters<Measure>) => (await measure(...of)).measured,
    whole: measure,
  };
}

test('measures everything of one tab and its cookie store', async () => {
  const { measure } = measureWith();
  expect(await measure(CONTEXT, SIGN_IN)).toEqual({
    response: known({ status: 200, worstRequest: null, retryAfter: null }),
    redirects: known({ count: 0, gaveUp: false }),
    connection: known({ failure: null, online: true }),
    cookieJar: known({
      count: 1,
      sentBytes: 'session-id=abc'.length,
      largestForeign: 0,
      twins: 0,
      sessionEnds: 'fine',
      refused: 1,
      signInCookie: false,
    }),
    clock: known({ skew: 0 }),
    store: known({
      usedHere: false,
      usedSame: null,
      usedOther: 'amazon.com',
      detour: null,
    }),
    browser: known({ family: 'chromium', ageMonths: 1, private: false, strict: false }),
  });
});

test.each([
  [true, `${SIGN_IN}?openid.pape.max_auth_age=0`],
  [false, SIGN_IN],
  [false, 'https://signin.example/ap/signin?openid.pape.max_auth_age=0'],
  [false, null],
])('asked again on purpose, %s: %s', async (askedAgain, address) => {
  expect(await measureWith().whole(CONTEXT, address)).toMatchObject({ askedAgain });
});

test('reads the address of the page', async () => {
  const { measure } = measureWith();
  const address = `${SIGN_IN}?openid.return_to=${encodeURIComponent('https://www.amazon.co.jp/ap/oa')}`;
  expect((await measure(CONTEXT, address)).store).toMatchObject({
    value: { detour: 'partner' },
  });
});

test('without a page, and without a navigation seen, the rest is still measured', async () => {
  const { measure } = measureWith();
  const found = await measure({ ...CONTEXT, tabId: 99, private: true }, null);
  const nothing = unknown('not-gathered');
  expect(found).toMatchObject({ response: nothing, redirects: nothing, connection: nothing, clock: nothing });
  expect(found.cookieJar).toMatchObject({ value: { count: 1, refused: 0 } });
  expect(found.store).toMatchObject({ value: { detour: null } });
  expect(found.browser).toMatchObject({ value: { private: true } });
});

test('without permission the jar looks empty, so it is not looked at', async () => {
  const domains: string[] = [];
  const jar = createFakeJar();
  const { measure } = measureWith({
    jar,
    async hasPermission(domain) {
      domains.push(domain);
      return false;
    },
  });
  const found = await measure(CONTEXT, SIGN_IN);
  expect([found.cookieJar, found.store]).toEqual([unknown('no-permission'), unknown('no-permission')]);
  expect(found.response.known).toBe(true);
  expect([jar.reads, new Set(domains)]).toEqual([0, new Set(['amazon.co.jp'])]);
});

describe('what fails is unknown, and nothing else is', () => {
  const fails = () => Promise.reject(new Error('broken'));

  test.each<[string, Partial<MeasureDeps>, string[]]>([
    ['the jar', { jar: { getEvery: fails } }, ['cookieJar', 'store']],
    ['asking for permission', { hasPermission: fails }, ['cookieJar', 'store']],
    ['asking the browser', { browserFacts: fails }, ['connection', 'browser']],
  ])('%s', async (_, change, failed) => {
    const found = await measureWith(change).measure(CONTEXT, SIGN_IN);
    const unknowns = Object.entries(found).filter(([, { known: isKnown }]) => !isKnown);
    expect(unknowns).toEqual(failed.map((key) => [key, unknown('failed')]));
  });

  test('a store that no pack describes', async () => {
    const found = await measureWith().measure({ ...CONTEXT, store: 'amazon.example' }, SIGN_IN);
    expect([found.cookieJar, found.store]).toEqual([unknown('failed'), unknown('failed')]);
  });
});
