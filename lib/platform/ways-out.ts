import type { ChapterId } from '@/lib/model/guide';
import { browser } from './browser';

/** The active tab of this window, or null where there is none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Brings a tab to the front; nothing happens where it is gone. */
export async function showTab(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined && browser.windows !== undefined)
      await browser.windows.update(windowId, { focused: true });
  } catch {
    // Closed meanwhile: the next look says so.
  }
}

/** The same popup for the same tab, with room. */
export async function openLarge(tabId: number): Promise<void> {
  await openTab(browser.runtime.getURL(`/popup.html?tabId=${tabId}`));
}

/** A chapter of our own guide, with the official pages of this store (a domain). */
export async function openGuide(store: string, chapter: ChapterId): Promise<void> {
  await openTab(browser.runtime.getURL(`/guide.html?store=${store}#${chapter}`));
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Opens an address in a private window. False where the browser has no windows (Android), or keeps extensions that
 * have no private access from opening one (Firefox).
 */
export async function openPrivate(url: string): Promise<boolean> {
  if (browser.windows === undefined) return false;
  try {
    await browser.windows.create({ incognito: true, url });
    return true;
  } catch {
    return false;
  }
}

/** The version of Haireta, as its manifest says it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
