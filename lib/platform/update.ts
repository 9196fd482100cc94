import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { browser } from './browser';
import { parseOrNull } from './stored';

const KEY = 'session:update';

/** An update of ours that the browser has got. Whoever listens holds it back, in Firefox until the browser ends. */
export const update = {
  /** Must be called in the first tick. */
  onOffered(listener: () => void): void {
    browser.runtime.onUpdateAvailable.addListener(listener);
  },

  /** When it came, by `Clock.counted`; null where none waits. */
  waitingSince: async (): Promise<number | null> =>
    parseOrNull(v.number(), await storage.getItem<unknown>(KEY)),

  note: (counted: number): Promise<void> => storage.setItem(KEY, counted),

  /** Whether the person has a page of ours open: it would close. */
  async isSeen(): Promise<boolean> {
    // The background is one of them there.
    if (import.meta.env.FIREFOX) return browser.extension.getViews().length > 1;
    const runtime = browser.runtime as unknown as { getContexts(filter: object): Promise<unknown[]> };
    return (await runtime.getContexts({ contextTypes: ['POPUP', 'TAB'] })).length > 0;
  },

  /** Ends us; the browser then starts the new version. */
  install: (): void => browser.runtime.reload(),
};

export type Update = typeof update;
