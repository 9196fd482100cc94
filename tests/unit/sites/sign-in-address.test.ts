import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '@/lib/model/site-pack';
import { freshSignIn, homeOf } from '@/lib/sites/links';
import { asksAgain, detourOf, isSignInAddress, returnTarget } from '@/lib/sites/sign-in-address';
import { amazon as pack } from '../../harness/amazon';

function storeOf(domain: string): Store {
  const store = pack.stores.find((each) => each.domain === domain);
  if (store === undefined) throw new Error(`There is no ${domain}.`);
  return store;
}

const JP = storeOf('amazon.co.jp');
const HOME = 'https://www.amazon.co.jp/';

const to = (returnTo: string) =>
  `https://www.amazon.com/ap/signin?openid.return_to=${encodeURIComponent(returnTo)}`;

describe('a sign-in is for', () => {
  test.each([
    [null, to('https://www.amazon.com/')],
    [null, to('https://www.amazon.com/ap/oathome')],
    [null, 'https://www.amazon.com/ap/signin?openid.return_to=nonsense'],
    [null, 'https://www.amazon.com/ap/signin'],
    [null, 'no address'],
    ['other-account', to('https://signin.aws.amazon.com/oauth?client_id=1')],
    ['other-account', to('https://us-east-1.signin.aws.amazon.com/')],
    ['other-account', 'https://signin.aws.amazon.com/signin'],
    ['partner', to('https://www.amazon.com/ap/oa?client_id=1')],
    ['partner', to('https://www.amazon.com/-/es/ap/oa')],
    ['partner', 'https://www.amazon.com/ap/oa?client_id=1'],
  ])('%s: %s', (detour, address) => {
    expect(detourOf(pack, address)).toBe(detour);
  });
});

describe('a sign-in asks again on purpose', () => {
  test.each([
    [true, 'https://www.amazon.com/ap/signin?openid.pape.max_auth_age=0'],
    [true, 'https://www.amazon.com/-/es/ap/signin?openid.pape.max_auth_age=0'],
    [false, 'https://www.amazon.com/ap/signin?openid.pape.max_auth_age=900'],
    [false, 'https://www.amazon.com/ap/signin'],
    [false, 'https://www.amazon.com/gp/cart?openid.pape.max_auth_age=0'],
    [false, 'no address'],
  ])('%s: %s', (asks, address) => {
    expect(asksAgain(pack, address)).toBe(asks);
  });

  test('our own fresh ones do', () => {
    expect(asksAgain(pack, freshSignIn(pack, JP))).toBe(true);
  });
});

/** A sign-in address that wants to lead to `wanted` afterwards. */
function signInTo(wanted: string, store: Store = JP): string {
  const url = new URL('/ap/signin', `https://${store.host}`);
  url.searchParams.set('openid.return_to', wanted);
  return url.href;
}

describe('where the person was going', () => {
  const long = (length: number) => `${HOME}${'a'.repeat(length - HOME.length)}`;

  test.each([
    ['the cart', 'https://www.amazon.co.jp/gp/cart?ref=nav'],
    ['another name of the store', 'https://music.amazon.co.jp/'],
    ['the store by its domain', 'https://amazon.co.jp/dp/4000000000'],
    ['2,000 characters', long(2000)],
    ['a language', 'https://www.amazon.co.jp/-/en/gp/cart'],
    ['a path that only begins alike', 'https://www.amazon.co.jp/apparel'],
    ['a sign that stands for itself', 'https://www.amazon.co.jp/s/100%25'],
    ['a word with a sign-out in it', 'https://www.amazon.co.jp/blog-outfits/catalog-offers'],
  ])('%s is kept', (_, wanted) => {
    expect(returnTarget(pack, JP, signInTo(wanted))).toBe(wanted);
  });

  test.each([
    ['another store', 'https://www.amazon.com/gp/cart'],
    ['another site', 'https://evil.example/'],
    ['a site that ends alike', 'https://evil-amazon.co.jp/'],
    ['a site below which the name stands', 'https://www.amazon.co.jp.evil.example/'],
    ['no https', 'http://www.amazon.co.jp/gp/cart'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,www.amazon.co.jp'],
    ['2,001 characters', long(2001)],
    ['2,001 characters once it is written out', `${HOME}${'あ'.repeat(300)}`],
    ['the sign-in itself', 'https://www.amazon.co.jp/ap/signin'],
    ['the new sign-in', 'https://www.amazon.co.jp/ax/claim'],
    ['the sign-in in a language', 'https://www.amazon.co.jp/-/en/ap/signin'],
    ['the robot check', 'https://www.amazon.co.jp/errors/validateCaptcha'],
    ['the sign-in after two slashes', 'https://www.amazon.co.jp//ap/signin'],
    ['the sign-in after a backslash', 'https://www.amazon.co.jp/%5Cap%5Csignin'],
    ['the sign-in with a letter written out', 'https://www.amazon.co.jp/%61p/signin'],
    ['the sign-in written out twice', 'https://www.amazon.co.jp/%2561p/signin'],
    ['the sign-in with its slash written out', 'https://www.amazon.co.jp/ap%2Fsignin'],
    ['the sign-in in capitals', 'https://www.amazon.co.jp/AP/signin'],
    ['the sign-in by way of somewhere else', 'https://www.amazon.co.jp/gp/%252e%252e/ap/signin'],
    ['the sign-in with a parameter of its path', 'https://www.amazon.co.jp/ap;x=1/signin'],
    ['the sign-in in a language, after two slashes', 'https://www.amazon.co.jp//-//en//ap/signin'],
    ['the sign-in’s folder', 'https://www.amazon.co.jp/%61p'],
    ['a malformed path', 'https://www.amazon.co.jp/%E0%A4%A'],
    ['a sign-out', 'https://www.amazon.co.jp/gp/flex/sign-out.html'],
    ['a sign-out in a language', 'https://www.amazon.co.jp/-/en/gp/sign-out.html?path=%2F'],
    ['a sign-out written out', 'https://www.amazon.co.jp/gp/flex/sign%2Dout.html'],
    ['a log-off', 'https://www.amazon.co.jp/LogOff'],
    ['another port', 'https://www.amazon.co.jp:8443/gp/cart'],
    ['a locked account', 'https://account-status.amazon.co.jp/'],
    ['a ticket of a flow', 'https://www.amazon.co.jp/gp/cart?arb=1'],
    ['a name before the host', 'https://someone@www.amazon.co.jp/'],
    ['a name and a word', 'https://someone:secret@www.amazon.co.jp/'],
    ['a word alone', 'https://:secret@www.amazon.co.jp/'],
    ['a path', '/gp/cart'],
    ['nothing', ''],
    ['no address', 'https://'],
  ])('%s is not', (_, wanted) => {
    expect(returnTarget(pack, JP, signInTo(wanted))).toBe(HOME);
  });

  test('what other programs may read otherwise is written out as the browser reads it', () => {
    const wanted = 'https:\\\\www.amazon.co.jp\\@evil.example/cart';
    expect(returnTarget(pack, JP, signInTo(wanted))).toBe('https://www.amazon.co.jp/@evil.example/cart');
  });

  test.each(['', 'about:blank', 'https://www.amazon.co.jp/ap/signin', 'not an address'])(
    'an address that does not say is the home of the store: %j',
    (address) => {
      expect(returnTarget(pack, JP, address)).toBe(HOME);
    },
  );

  const wish = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .record({
        scheme: fc.constantFrom('https:', 'http:', 'javascript:', 'HTTPS:', ''),
        slashes: fc.constantFrom('//', '\\\\', '/', '///'),
        user: fc.constantFrom('', 'me@', 'me:pw@', ':pw@', '@'),
        host: fc.constantFrom(
          'www.amazon.co.jp',
          'amazon.co.jp',
          'x.amazon.co.jp',
          'www.amazon.com',
          'e.example',
        ),
        dot: fc.constantFrom('', '.', ':8443', '.e.example', '\\@e.example', '#', '?'),
        path: fc.constantFrom(
          '',
          '/',
          '/gp/cart',
          '/ap/signin',
          '/-/en/ap/signin',
          '/./ap/x',
          '//ap/signin',
          '/%61p/signin',
          '/Ap/signin',
          '/gp/../ap/signin',
        ),
        query: fc.constantFrom('', '?a=1', '?arb=1', '?a=1&arb', '?%61rb=1', '#arb=1'),
        rest: fc.oneof(
          fc.constant(''),
          fc.string(),
          fc.constant('a'.repeat(1990)),
          fc.constant('あ'.repeat(250)),
        ),
      })
      .map((part) => Object.values(part).join('')),
  );

  test('is harmless, whatever a page writes there', () => {
    fc.assert(
      fc.property(wish, fc.constantFrom(...pack.stores), (wanted, store) => {
        const target = returnTarget(pack, store, signInTo(wanted, store));
        if (target === homeOf(store)) return;
        const url = new URL(target);
        expect(target).toBe(url.href);
        expect(target.length).toBeLessThanOrEqual(2000);
        expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
        expect(`.${url.hostname}`.endsWith(`.${store.domain}`)).toBe(true);
        expect(url.searchParams.has('arb')).toBe(false);
        expect(isSignInAddress(pack, url)).toBe(false);
        expect(
          isSignInAddress(pack, new URL(decodeURI(url.pathname).replace(/\/+/g, '/').toLowerCase(), url)),
        ).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('whole addresses are harmless too, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        expect(returnTarget(pack, JP, address)).toBe(HOME);
      }),
    );
  });
});
