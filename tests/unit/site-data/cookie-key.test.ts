import { describe, expect, it } from 'vitest';
import type { CookieRecord } from '@/lib/model/site-data';
import { cookieKey, hasExpired } from '@/lib/site-data/cookie-key';
import { cookieOf } from '../../harness/fake-jar';

const PARTITIONED = cookieOf({
  partitionKey: { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true },
});

describe('the same cookie', () => {
  it.each<[string, CookieRecord]>([
    ['name', { ...PARTITIONED, name: 'x' }],
    ['domain', { ...PARTITIONED, domain: '.www.amazon.co.jp' }],
    ['reach', { ...PARTITIONED, hostOnly: true }],
    ['path', { ...PARTITIONED, path: '/ap' }],
    ['cookie store', { ...PARTITIONED, storeId: '1' }],
    ['partition', cookieOf()],
    [
      'top site',
      cookieOf({ partitionKey: { topLevelSite: 'https://x.example', hasCrossSiteAncestor: true } }),
    ],
    [
      'kind of frame',
      cookieOf({ partitionKey: { topLevelSite: 'https://other.example', hasCrossSiteAncestor: false } }),
    ],
    ['first party', { ...PARTITIONED, firstPartyDomain: 'other.example' }],
  ])('is not one of another %s', (_what, other) => {
    expect(cookieKey(other)).not.toBe(cookieKey(PARTITIONED));
  });

  it('is one with another value, life or flag', () => {
    const other = { ...PARTITIONED, value: 'x', secure: false, session: false, expirationDate: 1 };
    expect(cookieKey(other)).toBe(cookieKey(PARTITIONED));
  });
});

describe('a cookie that ran out', () => {
  it.each([
    ['before its last second', { session: false, expirationDate: 2 }, false],
    ['at its last second', { session: false, expirationDate: 1 }, true],
    ['never, for a session', { session: true }, false],
  ])('%s', (_when, over, expired) => {
    expect(hasExpired(cookieOf(over), 1_000)).toBe(expired);
  });
});
