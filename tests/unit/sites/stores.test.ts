import { describe, expect, test } from 'vitest';
import { PAGE_STATES, type PageState } from '@/lib/model/page-state';
import { hostPermissions } from '@/lib/sites/match-patterns';
import { sitePacks, storeByDomain, storeOfHost, storeOfUrl } from '@/lib/sites/registry';
import config from '@/wxt.config';
import { amazon as pack } from '../../harness/amazon';

const domains = pack.stores.map(({ domain }) => domain);

test('there are the 24 stores of v1, each once', () => {
  expect(domains).toHaveLength(24);
  for (const key of ['domain', 'host'] as const)
    expect([key, new Set(pack.stores.map((store) => store[key])).size]).toEqual([key, 24]);
  for (const key of ['country', 'cookieSuffix'] as const)
    expect([key, new Set(pack.stores.map(({ shop }) => shop?.[key])).size]).toEqual([key, 24]);
  const handles = pack.stores.map(({ shop }) => shop?.handle).filter((handle) => handle !== undefined);
  expect(new Set(handles).size).toBe(handles.length);
});

test.each(pack.stores.map((store) => [store.domain, store] as const))('%s is whole', (domain, store) => {
  expect(store.host).toBe(`www.${domain}`);
  const { handle, country } = store.shop ?? { country: '' };
  expect(country).not.toBe('');
  if (handle !== undefined) expect(handle).toBe(`${country.toLowerCase()}flex`);
});

/** States that only a message tells. */
const READ: readonly PageState[] = [
  ...(['account-not-verified', 'too-many-attempts', 'session-expired', 'unknown-account'] as const),
  ...(['wrong-credentials', 'otp-wrong', 'otp-expired', 'otp-rate-limited'] as const),
];

test('every state has a rule, but those that only a message tells', () => {
  const ruled = new Set([...pack.page.states.map(({ state }) => state), ...READ]);
  expect(PAGE_STATES.filter((state) => !ruled.has(state))).toEqual([]);
});

describe('which store a host belongs to', () => {
  test.each(pack.stores.map(({ domain, host }) => [domain, host] as const))('%s', (domain, host) => {
    for (const each of [domain, host, `account-status.${domain}`, `a.b.${domain}`])
      expect(storeOfHost(each)?.store.domain).toBe(domain);
    expect(storeOfHost(domain)?.pack).toBe(sitePacks[0]);
  });

  test.each([
    'evil-amazon.co.jp',
    'amazon.co.jp.evil.example',
    'notamazon.com',
    'amazon.com.evil.example',
    'wwwamazon.com',
    'amazon.jp',
    'co.jp',
    'com.be',
    'imdb.com',
    'www.imdb.com',
    'zappos.com',
    'localhost',
    '',
    '.',
  ])('none: %s', (host) => {
    expect(storeOfHost(host)).toBeNull();
  });

  test.each([...pack.sameAccount, ...pack.legalLookAlikes])(
    '%s is told apart from the stores, not called one',
    (host) => {
      expect(storeOfHost(`www.${host}`)).toBeNull();
    },
  );
});

describe('which store an address belongs to', () => {
  test.each([
    ['https://www.amazon.co.jp/ap/signin', 'amazon.co.jp'],
    ['http://amazon.com/', undefined],
    ['https://WWW.AMAZON.COM.BE/', 'amazon.com.be'],
    ['https://www.amazon.com:8443/', 'amazon.com'],
    ['https://www.amazon.com@evil.example/', undefined],
    ['https://evil.example/www.amazon.com', undefined],
    ['ftp://www.amazon.com/', undefined],
    ['file:///www.amazon.com', undefined],
    ['chrome-extension://www.amazon.com/', undefined],
    ['view-source:https://www.amazon.com/', undefined],
    ['about:blank', undefined],
    ['not an address', undefined],
  ])('%s: %s', (url, domain) => {
    expect(storeOfUrl(url)?.store.domain).toBe(domain);
  });
});

test('a store is found by its own domain alone', () => {
  expect(domains.map((domain) => storeByDomain(domain)?.store.domain)).toEqual(domains);
  expect(storeByDomain('www.amazon.com')).toBeNull();
  expect(storeByDomain('example.com')).toBeNull();
});

describe('what the browser is asked for', () => {
  test('is every store and nothing else', () => {
    expect(hostPermissions(sitePacks)).toEqual(domains.map((domain) => `*://*.${domain}/*`));
  });

  test('is the same in every manifest, and nobody is allowed more', async () => {
    const make = config.manifest;
    if (typeof make !== 'function') throw new Error('The manifest is no function of the browser.');
    for (const browser of ['chrome', 'firefox', 'edge', 'safari']) {
      const manifest = await make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
      expect(manifest.host_permissions).toEqual(hostPermissions(sitePacks));
      expect(manifest).not.toHaveProperty('optional_host_permissions');
      const forbidden = ['tabs', 'webNavigation', 'notifications', 'management', '<all_urls>', 'history'];
      expect(manifest.permissions?.filter((name) => forbidden.includes(name))).toEqual([]);
    }
  });
});
