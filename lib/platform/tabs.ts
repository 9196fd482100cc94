import type { Tabs } from 'webextension-polyfill';
import type { TabsPort } from '@/lib/model/ports';
import { browser } from './browser';
import { within } from './within';

const BLANK = 'about:blank';
/**
 * An empty page of the store's own origin, which no update of ours closes. It leads back to the page by itself, in
 * case nobody else does: a “Leave?” was answered late, or we are gone. Longer than a clear takes.
 */
const WAITING_PAGE = '<!doctype html><meta http-equiv="refresh" content="8;url=';
/** How long a page may take to answer at all, in ms. One that does not is hung, and asks no question. */
const ALIVE_LIMIT = 400;
/**
 * How long a page may take to leave, in ms. If it takes longer, it asked the person whether to stay. In a busy Firefox
 * a page that does not ask takes a second.
 */
const LEAVE_LIMIT = import.meta.env.FIREFOX ? 2_500 : 1_500;
/** A tab that closes while it is sent somewhere may never be told of. Milliseconds. */
const OPEN_LIMIT = 2_000;
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
    const before = await existing(tabId);
    if (before === null) return 'gone';
    if (isBlank(before)) return 'left';
    try {
      if (await isAlive(tabId)) await sendAway(tabId);
      else await browser.tabs.update(tabId, { url: BLANK });
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
      // Back skips the empty page: Chrome does so by itself, Firefox where it is replaced.
      const tab = await browser.tabs.get(tabId);
      const loadReplace = import.meta.env.FIREFOX && isBlank(tab);
      await within(browser.tabs.update(tabId, { url, ...(loadReplace && { loadReplace }) }), OPEN_LIMIT);
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

/** Whether a script can run in the tab's page now: not where it is crashed, hung, discarded or an error page. */
async function isAlive(tabId: number): Promise<boolean> {
  const answers = browser.scripting.executeScript({ target: { tabId }, func: () => true }).then(
    ([answer]) => answer?.result === true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ALIVE_LIMIT));
  return Promise.race([answers, late]);
}

/** Not awaited to its end: a page that asks to stay holds the script as well. */
async function sendAway(tabId: number): Promise<void> {
  const away = browser.scripting.executeScript({
    target: { tabId },
    func: (start: string) => {
      const back = location.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      location.assign(URL.createObjectURL(new Blob([`${start}${back}">`], { type: 'text/html' })));
    },
    args: [WAITING_PAGE],
  });
  away.catch(() => undefined);
}

async function existing(tabId: number): Promise<Tabs.Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** The address of a page that no host permission covers is hidden, and an empty page is such a page. */
function isBlank({ url, status }: Tabs.Tab): boolean {
  return (url === undefined || url === BLANK) && status === 'complete';
}
