import type { PageStorage, SavedPage, SiteStorage } from '@/lib/model/deep-clean';
import { browser } from './browser';
import { readStorage, removeOutlived, writeStorage } from './page-storage';
import { within } from './within';

/** A page that has not answered by then is stuck; the worker does not wait with it. Milliseconds. */
const PAGE_ANSWERS_WITHIN = 2_500;
/** The same for the browser: a large cache takes seconds. */
const REMOVED_WITHIN = 20_000;
/** The one cookie store in which Firefox removes service workers by site. */
const FIREFOX_DEFAULT = 'firefox-default';

/** Storage of sites. `browsingData` never sees a cookie here, and never a private window: it would clear the wrong one. */
export const siteStorage: SiteStorage = {
  allowed: () => browser.permissions.contains({ permissions: ['browsingData'] }),

  reach(storeId) {
    if (!import.meta.env.FIREFOX) return 'all';
    return storeId === FIREFOX_DEFAULT ? 'no-files' : 'no-files-no-workers';
  },

  async read(tabId) {
    try {
      const [answer] = await within(
        browser.scripting.executeScript({
          target: { tabId },
          // Before the scripts of a fresh page write again, if there is still time.
          injectImmediately: true,
          func: readStorage,
        }),
        PAGE_ANSWERS_WITHIN,
      );
      return (answer?.result ?? null) as PageStorage | null;
    } catch {
      return null;
    }
  },

  async write(tabId, { origin, local, session }: SavedPage) {
    try {
      const [answer] = await within(
        browser.scripting.executeScript({
          target: { tabId },
          func: writeStorage,
          args: [origin, local, session],
        }),
        PAGE_ANSWERS_WITHIN,
      );
      return (answer?.result ?? null) as ReturnType<typeof writeStorage>;
    } catch {
      return null;
    }
  },

  async removeOutlived(tabId, { origin, session }) {
    if (!import.meta.env.FIREFOX || session === null) return false;
    try {
      const [answer] = await within(
        browser.scripting.executeScript({
          target: { tabId },
          // Before the scripts of the fresh page read them, if there is still time.
          injectImmediately: true,
          func: removeOutlived,
          args: [origin, session],
        }),
        PAGE_ANSWERS_WITHIN,
      );
      return answer?.result === true;
    } catch {
      return false;
    }
  },

  remove: (origins, storeId) => within(remove(origins, storeId), REMOVED_WITHIN),
};

async function remove(origins: readonly string[], storeId: string): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const hostnames = origins.map((origin) => new URL(origin).host);
    // Firefox filters these by host, and by cookie store where it can; other kinds it does not remove by site.
    await browser.browsingData.remove(
      { hostnames, cookieStoreId: storeId },
      { localStorage: true, indexedDB: true },
    );
    if (storeId === FIREFOX_DEFAULT)
      await browser.browsingData.remove({ hostnames }, { serviceWorkers: true });
    return;
  }
  const options = { origins: [...origins] };
  const kinds = {
    localStorage: true,
    indexedDB: true,
    cacheStorage: true,
    serviceWorkers: true,
    fileSystems: true,
    cache: true,
  };
  await browser.browsingData.remove(options as object, kinds as object);
}
