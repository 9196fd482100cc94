import { browser } from './browser';

/** Events that start or end something. All must be registered in the first tick, or the browser forgets them. */
export const lifecycle = {
  onAlarm(name: string, listener: () => void): void {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === name) listener();
    });
  },

  /** Also starts the background with the browser; it has no other reason to wake before the first sign-in page. */
  onBrowserStart(listener: () => void): void {
    browser.runtime.onStartup.addListener(listener);
  },

  /**
   * Keeps `storage.local` to the background and our own pages, where the browser can (Chromium; Firefox: bug 1724754):
   * by itself it is open to the world of content scripts, which a page that broke out of its own is in. Never rejects.
   */
  async closeLocalStorage(): Promise<void> {
    const { local } = browser.storage;
    const close = Reflect.get(local, 'setAccessLevel');
    if (typeof close !== 'function') return;
    await Promise.resolve(Reflect.apply(close, local, [{ accessLevel: 'TRUSTED_CONTEXTS' }])).catch(
      () => undefined,
    );
  },

  onWindowRemoved(listener: () => void): void {
    // Firefox for Android has no windows to close.
    browser.windows?.onRemoved.addListener(listener);
  },

  onPermissionsAdded(listener: () => void): void {
    browser.permissions.onAdded.addListener(listener);
  },

  onPermissionsRemoved(listener: () => void): void {
    browser.permissions.onRemoved.addListener(listener);
  },

  /** One entry in the context menu of these stores' pages, if the browser has such a menu. */
  addMenu(
    id: string,
    title: () => Promise<string>,
    patterns: string[],
    onClick: (tabId: number) => void,
  ): void {
    const menus = browser.contextMenus;
    if (menus === undefined) return;
    browser.runtime.onInstalled.addListener(async () => {
      await menus.removeAll();
      menus.create({ id, title: await title(), contexts: ['page'], documentUrlPatterns: patterns });
    });
    menus.onClicked.addListener((info, tab) => {
      if (info.menuItemId === id && tab?.id !== undefined) onClick(tab.id);
    });
  },
};
