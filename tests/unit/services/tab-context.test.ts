import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '@/lib/model/fix';
import type { TabInfo } from '@/lib/platform/tab-info';
import { createLocate } from '@/lib/services/tab-context';
import { CONTEXT } from '../../harness/a-case';
import { aTabInfo } from '../../harness/fake-services';

function located(info: TabInfo | null, hasPermission = true) {
  return createLocate({ tabInfo: async () => info, hasPermission: async () => hasPermission })(7);
}

test('a tab of a store is known by what the browser says: its jar, its store, its privacy, its address', async () => {
  expect(await located(aTabInfo())).toMatchObject({ context: CONTEXT, address: aTabInfo().url });
  const elsewhere = aTabInfo({ url: 'https://amazon.com/', private: true, storeId: 'firefox-private' });
  expect(await located(elsewhere)).toMatchObject({
    known: { pack: { id: 'amazon' }, store: { domain: 'amazon.com' } },
    context: { ...CONTEXT, private: true, storeId: 'firefox-private', store: 'amazon.com' },
  });
});

describe('a tab that cannot be read', () => {
  test('is gone', async () => {
    expect(await located(null)).toEqual({ view: { kind: 'tab-gone' } });
  });

  test.each([
    null,
    'chrome://extensions/',
    'about:blank',
    'file:///home/a.html',
    'moz-extension://x/popup.html',
  ])('is restricted: %s', async (url) => {
    expect(await located(aTabInfo({ url }))).toEqual({ view: { kind: 'restricted' } });
  });

  test.each([
    ['https://evil-amazon.co.jp/ap/signin', 'evil-amazon.co.jp'],
    ['https://www.imdb.com/', 'www.imdb.com'],
    ['http://localhost:8080/', 'localhost'],
  ])('is of a site nobody knows: %s', async (url, host) => {
    expect(await located(aTabInfo({ url }))).toEqual({ view: { kind: 'unknown-site', host } });
  });

  test('is at an address of a store that anybody may have written', async () => {
    const view = { kind: 'unprotected', host: 'www.amazon.sg', store: 'amazon.sg' };
    expect(await located(aTabInfo({ url: 'http://www.amazon.sg/ap/signin' }))).toEqual({ view });
  });

  test('may not be read: its store and the official ways are told all the same', async () => {
    const found = await located(aTabInfo(), false);
    if (!('view' in found) || found.view.kind !== 'no-permission') throw new Error('It may be read.');
    expect([found.view.tab.tabId, found.view.tab.store]).toEqual([7, 'amazon.co.jp']);
    expect(Object.keys(found.view.tab.links).sort()).toEqual([...LINK_IDS].sort());
  });
});
