import type { Action } from '@/lib/platform/action';
import type { TabInfo } from '@/lib/platform/tab-info';

/** Opens pages for the person. */
export interface Opener {
  /** The popup of a tab. */
  popup(tabId: number): Promise<void>;
  /** An official page of the store, in the tab. */
  page(tabId: number, url: string): Promise<void>;
  /** Our own pages about what prevents the next time. */
  prevention(store: string): Promise<void>;
}

export interface OpenerDeps {
  action: Pick<Action, 'openPopup'>;
  tabInfo(tabId: number): Promise<TabInfo | null>;
  leadTo(tabId: number, url: string): Promise<boolean>;
  openPrevention(store: string): Promise<void>;
}

export function createOpener({ action, tabInfo, leadTo, openPrevention }: OpenerDeps): Opener {
  return {
    async popup(tabId) {
      const info = await tabInfo(tabId);
      await action.openPopup(tabId, info?.windowId);
    },
    async page(tabId, url) {
      await leadTo(tabId, url);
    },
    prevention: openPrevention,
  };
}
