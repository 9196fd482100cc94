import { storage } from '@wxt-dev/storage';
import type { Reset, TabContext } from '@/lib/model/case';
import { parseOrNull, resetSchema } from './stored';

const RESET = 'reset:';

type Place = Pick<TabContext, 'store' | 'storeId'>;

/** Resets that were finished, one per store and cookie store, in `storage.local`: they outlive the browser. */
export const resetStorage = {
  /** Null for none, and for what is none. */
  async read(place: Place): Promise<Reset | null> {
    const reset = parseOrNull(resetSchema, await storage.getItem<unknown>(keyOf(place)));
    return reset?.store === place.store ? reset : null;
  },

  async write(place: Place, reset: Reset): Promise<void> {
    await storage.setItem(keyOf(place), reset);
  },

  /** Removes those that are over, and what is none. */
  async sweep(isOver: (reset: Reset) => boolean): Promise<void> {
    for (const [key, value] of Object.entries(await storage.snapshot('local'))) {
      if (!key.startsWith(RESET)) continue;
      const reset = parseOrNull(resetSchema, value);
      if (reset === null || isOver(reset)) await storage.removeItem(`local:${key}`);
    }
  },
};

export type ResetStorage = typeof resetStorage;

function keyOf({ store, storeId }: Place): `local:${string}` {
  return `local:${RESET}${store}:${storeId}`;
}
