import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSentTo } from '@/lib/sites/sent-to';
import { cookieOf } from '../../harness/fake-jar';
import { jarOf } from '../../harness/jar-arbitrary';

const ADDRESS = new URL('https://www.amazon.co.jp/ap/signin');

describe('a cookie is sent to the sign-in', () => {
  test.each<[boolean, Parameters<typeof cookieOf>[0]]>([
    [true, { domain: '.amazon.co.jp' }],
    [true, { domain: '.www.amazon.co.jp' }],
    [true, { domain: 'www.amazon.co.jp' }],
    [false, { domain: 'amazon.co.jp' }],
    [false, { domain: '.fresh.amazon.co.jp' }],
    [false, { domain: '.zon.co.jp' }],
    [false, { domain: '.co.jp.example' }],
    [true, { path: '/' }],
    [true, { path: '/ap' }],
    [true, { path: '/ap/' }],
    [true, { path: '/ap/signin' }],
    [false, { path: '/ap/signin/' }],
    [false, { path: '/ap/sign' }],
    [false, { path: '/apps' }],
    [false, { path: '/AP' }],
    [true, { secure: false }],
    [false, { partitionKey: { topLevelSite: 'https://amazon.co.jp' } }],
  ])('%s: %j', (sent, cookie) => {
    expect(isSentTo(cookieOf(cookie), ADDRESS)).toBe(sent);
  });

  test('only by TLS where it is Secure', () => {
    const plain = new URL('http://www.amazon.co.jp/ap/signin');
    expect(isSentTo(cookieOf({ secure: true }), plain)).toBe(false);
    expect(isSentTo(cookieOf({ secure: false }), plain)).toBe(true);
  });
});

test('what is sent to a page is sent to every page below it, and to no host beside it', () => {
  fc.assert(
    fc.property(jarOf(Date.now()), (cookies) => {
      for (const cookie of cookies) {
        if (!isSentTo(cookie, ADDRESS)) continue;
        expect(isSentTo(cookie, new URL('https://www.amazon.co.jp/ap/signin/more'))).toBe(true);
        expect(isSentTo(cookie, new URL('https://wwwamazon.co.jp/ap/signin'))).toBe(false);
        expect(isSentTo(cookie, new URL('https://www.amazon.co.jp.example/ap/signin'))).toBe(false);
      }
    }),
  );
});
