import type { PageStorage, SavedPage, SiteStorage } from '@/lib/model/deep-clean';
import { browser } from './browser';
import { readStorage, writeStorage } from './page-storage';

/** Storage of sites. `browsingData` never sees a cookie here, and never a private window: it would clear the wrong one. */
export const siteStorage: SiteStorage = {
  allowed: () => browser.permissions.contains({ permissions: ['browsingData'] }),

  async read(tabId) {
    try {
      const [answer] = await browser.scripting.executeScript({
        target: { tabId },
        // Before the scripts of a fresh page write again, where there is still time for it.
        injectImmediately: true,
        func: readStorage,
      });
      return (answer?.result ?? null) as PageStorage | null;
    } catch {
      return null;
    }
  },

  async write(tabId, { origin, local, session }: SavedPage) {
    try {
      const [answer] = await browser.scripting.executeScript({
        target: { tabId },
        func: writeStorage,
        args: [origin, local, session],
      });
      return (answer?.result ?? null) as ReturnType<typeof writeStorage>;
    } catch {
      return null;
    }
  },

  async remove(origins, storeId) {
    if (import.meta.env.FIREFOX) {
      const hostnames = origins.map((origin) => new URL(origin).host);
      // Firefox filters these by host, and by cookie store where it can; other kinds it does not remove by site.
      await browser.browsingData.remove(
        { hostnames, cookieStoreId: storeId },
        { localStorage: true, indexedDB: true },
      );
      if (storeId === 'firefox-default')
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
  },
};
