import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '@/lib/model/fix';
import type { Store } from '@/lib/model/site-pack';
import { freshSignIn, homeOf, linksOf } from '@/lib/sites/links';
import { amazon as pack } from '../../harness/amazon';

function storeOf(domain: string): Store {
  const store = pack.stores.find((each) => each.domain === domain);
  if (store === undefined) throw new Error(`There is no ${domain}.`);
  return store;
}

const CN = storeOf('amazon.cn');

/** What OpenID 2.0 asks of a sign-in; without any of it the site answers 404. */
const OPENID = {
  'openid.ns': 'http://specs.openid.net/auth/2.0',
  'openid.mode': 'checkid_setup',
  'openid.claimed_id': 'http://specs.openid.net/auth/2.0/identifier_select',
  'openid.identity': 'http://specs.openid.net/auth/2.0/identifier_select',
  'openid.pape.max_auth_age': '0',
};

function query(url: string | undefined): Record<string, string> {
  if (url === undefined) throw new Error('There is no such link.');
  return Object.fromEntries(new URL(url).searchParams);
}

describe.each(pack.stores.map((store) => [store.domain, store] as const))('links of %s', (_, store) => {
  test('every one is there, https, on its own host, without a ticket', () => {
    const links = linksOf(pack, store);
    expect(Object.keys(links).sort()).toEqual([...LINK_IDS].sort());
    for (const link of Object.values(links)) {
      const url = new URL(link);
      expect([url.protocol, url.host, url.username, url.hash]).toEqual(['https:', store.host, '', '']);
      expect(url.searchParams.has('arb')).toBe(false);
    }
  });

  test('a fresh sign-in and the way to a new password come back to the store', () => {
    const links = linksOf(pack, store);
    expect(links['sign-in']).toBe(freshSignIn(pack, store));
    if (store.shop?.handle === undefined) return;
    const asked = { ...OPENID, 'openid.assoc_handle': store.shop.handle, 'openid.return_to': homeOf(store) };
    expect(query(links['sign-in'])).toEqual(asked);
    expect(query(links['forgot-password'])).toEqual(asked);
    expect(new URL(freshSignIn(pack, store)).pathname).toBe('/ap/signin');
  });
});

describe('a store without a known handle', () => {
  test('starts at a page behind the sign-in, and only amazon.cn does', () => {
    expect(pack.stores.filter(({ shop }) => shop?.handle === undefined).map(({ domain }) => domain)).toEqual([
      'amazon.cn',
    ]);
    expect(freshSignIn(pack, CN)).toBe('https://www.amazon.cn/gp/css/homepage.html');
    expect(freshSignIn(pack, CN, 'https://www.amazon.cn/dp/1')).toBe(
      'https://www.amazon.cn/gp/css/homepage.html',
    );
  });

  test('and is asked for a new password without a broken request', () => {
    expect(query(linksOf(pack, CN)['forgot-password'])).toEqual({});
  });
});

test('a page may be on another host of the store, and a request need no handle', () => {
  const store = { domain: 'shop.example', host: 'www.shop.example', shop: null };
  const request = { ...pack.request, query: { next: '<return>' }, withoutHandle: {} };
  const links = { contact: '//help.<store>/contact', 'sign-in': '/enter?<request>' };
  const pages = { links, request: { asksAgain: null, ticketParams: [], partnerPaths: [], ...request } };
  expect(linksOf(pages, store)).toEqual({
    home: 'https://www.shop.example/',
    contact: 'https://help.shop.example/contact',
    'sign-in': 'https://www.shop.example/enter?next=https%3A%2F%2Fwww.shop.example%2F',
  });
  expect(freshSignIn({ links: {}, request: null }, store)).toBe('https://www.shop.example/');
});
