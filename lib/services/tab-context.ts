import type { TabContext } from '@/lib/model/case';
import type { KnownStore } from '@/lib/sites/registry';

/** A tab of a store, as cases name it: what the browser tells of the tab, never a payload. */
export function contextOf(
  { tabId, storeId, private: isPrivate }: Pick<TabContext, 'tabId' | 'storeId' | 'private'>,
  { pack, store }: KnownStore,
): TabContext {
  return { tabId, storeId, private: isPrivate, site: pack.id, store: store.domain };
}
