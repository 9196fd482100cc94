import { activeTabId } from '@/lib/platform/ways-out';

/** No tab has this id: the background answers that the tab is gone. */
const NO_TAB = 2 ** 31 - 1;

export interface WhichTab {
  tabId: number;
  /** Opened as `popup.html?tabId=`, in a tab or a small window. */
  inWindow: boolean;
}

/** The tab the popup is about: the one in its address, else the active one. */
export async function whichTab(): Promise<WhichTab> {
  const asked = new URLSearchParams(location.search).get('tabId');
  if (asked !== null && /^\d{1,10}$/.test(asked)) return { tabId: Number(asked), inWindow: true };
  const active = await activeTabId();
  return { tabId: active === null ? NO_TAB : active, inWindow: false };
}
