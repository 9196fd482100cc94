import { describe, expect, test } from 'vitest';
import type { StoreEvidence } from '@/lib/model/evidence';
import type { Store } from '@/lib/model/site-pack';
import { type StoreFacts, store } from '@/lib/probes/store';

const shop = (domain: string, loginGroup?: string): Store => ({
  domain,
  host: `www.${domain}`,
  shop: {
    country: 'JP',
    languages: ['ja', 'en', 'pt-BR'],
    ...(loginGroup !== undefined && { loginGroup }),
  },
});
const JAPAN = shop('amazon.co.jp', 'jp');
const NEW = shop('amazon.ie');
const STORES = [
  JAPAN,
  shop('amazon.com', 'global'),
  shop('amazon.de', 'global'),
  NEW,
  shop('amazon.cn', 'cn'),
];

/** Each store tells whether it was used; these were. */
const usedAt = (...domains: string[]) =>
  new Map(STORES.map(({ domain }) => [domain, domains.includes(domain)]));

function measured(facts: Partial<StoreFacts>): StoreEvidence {
  const found = store({
    store: JAPAN,
    stores: STORES,
    used: usedAt(),
    detour: null,
    ...facts,
  });
  if (!found.known) throw new Error(found.why);
  return found.value;
}

test('a browser that has never been signed in anywhere', () => {
  expect(measured({})).toEqual({
    usedHere: false,
    usedSame: null,
    usedOther: null,
    detour: null,
  });
});

describe('stores that were used', () => {
  test.each<[string, Partial<StoreFacts>, Partial<StoreEvidence>]>([
    ['this one', { used: usedAt('amazon.co.jp') }, { usedHere: true, usedOther: null }],
    [
      'others with accounts of their own: the first of them',
      { used: usedAt('amazon.cn', 'amazon.de') },
      { usedHere: false, usedSame: null, usedOther: 'amazon.de' },
    ],
    [
      'one with the same account',
      { store: shop('amazon.com', 'global'), used: usedAt('amazon.de') },
      { usedHere: false, usedSame: 'amazon.de', usedOther: null },
    ],
    [
      'both kinds',
      { store: shop('amazon.com', 'global'), used: usedAt('amazon.com', 'amazon.de', 'amazon.co.jp') },
      { usedHere: true, usedSame: 'amazon.de', usedOther: 'amazon.co.jp' },
    ],
    ['one of which nothing is known', { used: usedAt('amazon.ie') }, { usedSame: null, usedOther: null }],
    [
      'others, seen from one of which nothing is known',
      { store: NEW, used: usedAt('amazon.com', 'amazon.co.jp') },
      { usedSame: null, usedOther: null },
    ],
  ])('%s', (_, facts, evidence) => {
    expect(measured(facts)).toMatchObject(evidence);
  });
});

test('a detour is passed on', () => {
  expect(measured({ detour: 'other-account' })).toMatchObject({ detour: 'other-account' });
});

test('where no cookie tells that a store was used, nobody knows whether it was', () => {
  expect(measured({ used: new Map() })).toMatchObject({ usedHere: null, usedSame: null, usedOther: null });
});

test('a site that is the same everywhere shares its accounts with nobody', () => {
  const alone = { domain: 'shop.example', host: 'shop.example', shop: null };
  const facts = { store: alone, stores: [alone], used: new Map([['shop.example', true]]) };
  expect(measured(facts)).toMatchObject({ usedHere: true, usedSame: null });
});
