import type { Tabs } from 'webextension-polyfill';
import type { TabsPort } from '@/lib/model/ports';
import { browser } from './browser';

const BLANK = 'about:blank';
/** How long a page may take to leave, in ms. If it takes longer, it asked the person whether to stay. */
const LEAVE_LIMIT = 1_500;
const ASK_EVERY = 15;

/** Tabs, as far as host permission shows them. No listener: one would wake the worker on every page. */
export const tabs: TabsPort = {
  async ofStore({ store, storeId }) {
    const found = await browser.tabs.query({ url: `*://*.${store}/*` });
    const inStore = await tabsIn(storeId);
    return found.flatMap((tab) => {
      const { id: tabId, url, title = '' } = tab;
      return tabId === undefined || url === undefined || !inStore(tab) ? [] : [{ tabId, url, title }];
    });
  },

  async leave(tabId) {
    try {
      await browser.tabs.update(tabId, { url: BLANK });
    } catch {
      return (await existing(tabId)) === null ? 'gone' : 'held';
    }
    const until = performance.now() + LEAVE_LIMIT;
    do {
      const tab = await existing(tabId);
      if (tab === null) return 'gone';
      if (isBlank(tab)) return 'left';
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    } while (performance.now() < until);
    return 'held';
  },

  async open(tabId, url) {
    try {
      await browser.tabs.update(tabId, { url });
      return true;
    } catch {
      return false;
    }
  },
};

/** Firefox writes a tab's cookie store on the tab; Chrome keeps a list of tabs per cookie store. */
async function tabsIn(storeId: string): Promise<(tab: Tabs.Tab) => boolean> {
  if (import.meta.env.FIREFOX) return (tab) => tab.cookieStoreId === storeId;
  const stores = await browser.cookies.getAllCookieStores();
  const ids = new Set(stores.find(({ id }) => id === storeId)?.tabIds);
  return ({ id }) => id !== undefined && ids.has(id);
}

async function existing(tabId: number): Promise<Tabs.Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** The address of a page that no host permission covers is hidden, and a blank page is such a page. */
function isBlank({ url, status }: Tabs.Tab): boolean {
  return (url === undefined || url === BLANK) && status === 'complete';
}
