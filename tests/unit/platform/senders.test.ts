import { describe, expect, test, vi } from 'vitest';
import { createFakeWire } from '../../harness/fake-wire';

const wire = createFakeWire();
vi.stubGlobal('chrome', wire);
vi.stubGlobal('browser', wire);
const { contentSender, isOwnPage } = await import('@/lib/platform/senders');

const CONTENT = {
  id: 'haireta',
  url: 'https://www.amazon.co.jp/ap/signin',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const POPUP_IN_TAB = { ...CONTENT, url: 'chrome-extension://haireta/popup.html?tabId=7' };

test('a content script is told by the browser’s word alone', () => {
  expect(contentSender(CONTENT)).toEqual({ tabId: 7, url: CONTENT.url, private: false, storeId: '0' });
  expect(isOwnPage(CONTENT)).toBe(false);
});

test('a page of ours is never a content script, although it stands in a tab', () => {
  expect(contentSender(POPUP_IN_TAB)).toBeNull();
  expect(isOwnPage(POPUP_IN_TAB)).toBe(true);
});

describe('nobody of ours:', () => {
  test.each([
    ['another extension', { ...CONTENT, id: 'evil' }],
    ['a frame', { ...CONTENT, frameId: 1 }],
    ['no tab', { ...CONTENT, tab: undefined }],
    ['no address', { ...CONTENT, url: undefined }],
  ])('%s', (_, sender) => {
    expect([contentSender(sender), isOwnPage(sender)]).toEqual([null, false]);
  });
});
