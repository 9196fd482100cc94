import { browser } from './browser';
import { tabInfo } from './tab-info';

/** The icon in the toolbar, and the popup it opens. */
export const action = {
  /** Sets one tab's badge and title; an empty text leaves it to `setBadgeOfAll`. Ignores closed tabs. */
  async setBadge(tabId: number, text: string, title: string): Promise<void> {
    const { action } = browser;
    await Promise.allSettled([
      action.setBadgeText({ tabId, text: text === '' ? null : text }),
      action.setTitle({ tabId, title }),
      action.setBadgeBackgroundColor({ tabId, color: '#744b00' }),
      action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    ]);
  },

  /** Sets the badge and title of every tab without its own; an empty text is no badge. */
  async setBadgeOfAll(text: string, title: string): Promise<void> {
    const { action } = browser;
    await Promise.allSettled([
      action.setBadgeText({ text }),
      action.setTitle({ title }),
      action.setBadgeBackgroundColor({ color: '#744b00' }),
      action.setBadgeTextColor?.({ color: '#ffffff' }),
    ]);
  },

  /**
   * Opens the popup for a tab. If the browser refuses (Chrome before 127, Firefox before 149 without a
   * user gesture), opens the same page in a small window, or on Android, which has no windows, in a tab.
   */
  async openPopup(tabId: number): Promise<void> {
    const windowId = (await tabInfo(tabId))?.windowId;
    try {
      await browser.action.openPopup(windowId === undefined ? undefined : { windowId });
    } catch {
      const url = browser.runtime.getURL(`/popup.html?tabId=${tabId}`);
      if (browser.windows === undefined) await browser.tabs.create({ url });
      else await browser.windows.create({ url, type: 'popup', width: 420, height: 680 });
    }
  },
};

export type Action = typeof action;
