import { browser } from './browser';

export interface TabInfo {
  tabId: number;
  windowId: number | undefined;
  /** Null where the browser does not tell it: its own pages, or a site without permission. */
  url: string | null;
  private: boolean;
  /** The cookie store of the tab: the jar of its window or container. */
  storeId: string;
}

type Tab = Awaited<ReturnType<typeof browser.tabs.get>>;

/** Chrome has two cookie stores with fixed ids and does not tell a tab's. */
function cookieStoreOf(tab: Tab): string {
  return tab.cookieStoreId ?? (tab.incognito ? '1' : '0');
}

/** What may be known of a tab, or null for one without an id. */
export function toTabInfo(tab: Tab): TabInfo | null {
  if (tab.id === undefined) return null;
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    url: tab.url ?? null,
    private: tab.incognito,
    storeId: cookieStoreOf(tab),
  };
}

/** A tab by id, or null when it is gone. */
export async function tabInfo(tabId: number): Promise<TabInfo | null> {
  try {
    return toTabInfo(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** Ids of every open tab. */
export async function openTabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map((tab) => tab.id).filter((id) => id !== undefined);
}

/** Leads a tab to an official address. False where the tab is gone. */
export async function leadTo(tabId: number, url: string): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { url });
    return true;
  } catch {
    return false;
  }
}
