import type { TabContext } from '@/lib/model/case';
import { browser } from './browser';

/** What the browser says of the one who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** Firefox tells it from 153 on. */
  documentId?: string | undefined;
  tab?: { id?: number | undefined; incognito: boolean } | undefined;
}

/** A content script of ours in the top frame of a tab, or null for anybody else. */
export function contentSender(sender: Sender): (Omit<TabContext, 'site' | 'store'> & { url: string }) | null {
  const { id, url, frameId, tab } = sender;
  if (id !== browser.runtime.id || frameId !== 0 || url === undefined || tab?.id === undefined) return null;
  const storeId =
    'cookieStoreId' in tab && typeof tab.cookieStoreId === 'string' ? tab.cookieStoreId : undefined;
  return { tabId: tab.id, url, private: tab.incognito, storeId: storeId ?? (tab.incognito ? '1' : '0') };
}

/** Whether a message comes from a page of ours: the popup, in its bubble, a window or a tab. */
export function isOwnPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}
