import type { PageStorage, SavedPage } from '@/lib/model/deep-clean';
import { isWithin } from '@/lib/model/hosts';
import type { StoreTab } from '@/lib/model/ports';

/** So much of each store is kept for undo, in bytes: copies of cookies and cases lie in the same 10 MB. */
const MOST_OF_A_STORE = 2_000_000;

/** A tab of a store, with what its page tells. */
export interface ReadTab extends StoreTab {
  page: PageStorage | null;
}

/** What can be put back, and how many entries were left out because they are too much. */
export interface DeepCopy {
  pages: SavedPage[];
  leftOut: number;
}

/** What these tabs of some stores keep, as far as there is room. `addressOf`: where a tab goes afterwards. */
export function copyOf(
  seen: readonly ReadTab[],
  stores: readonly string[],
  addressOf: (tab: ReadTab) => string,
): DeepCopy {
  const pages = savedPages(seen, addressOf);
  const each = stores.map((store) =>
    capped(pages.filter(({ origin }) => isWithin(new URL(origin).hostname, store))),
  );
  return {
    pages: each.flatMap((copy) => copy.pages),
    leftOut: each.reduce((sum, copy) => sum + copy.leftOut, 0),
  };
}

/** How many entries a saved text holds. */
export function entriesIn(text: string | null): number {
  const entries: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(entries) ? entries.length : 0;
}

function savedPages(seen: readonly ReadTab[], addressOf: (tab: ReadTab) => string): SavedPage[] {
  const had = new Set<string>();
  return seen.flatMap((tab) => {
    const { tabId, page } = tab;
    if (page === null) return [];
    const { origin, session } = page;
    const local = had.has(origin) ? null : page.local;
    had.add(origin);
    return [{ tabId, origin, local, session, returnTo: addressOf(tab) }];
  });
}

/** Keeps whole texts, the shortest first: half of what a page kept would be worse than nothing. */
function capped(pages: readonly SavedPage[]): DeepCopy {
  const texts = pages
    .flatMap((page) => [
      { page, kind: 'local' as const, text: page.local },
      { page, kind: 'session' as const, text: page.session },
    ])
    .map((each) => ({ ...each, bytes: bytesOf(each.text) }))
    .sort((a, b) => a.bytes - b.bytes);
  const copies = new Map(pages.map((page) => [page, { ...page }]));
  let [room, leftOut] = [MOST_OF_A_STORE, 0];
  for (const { page, kind, text, bytes } of texts) {
    room -= bytes;
    const copy = copies.get(page);
    if (room >= 0 || copy === undefined) continue;
    copy[kind] = null;
    leftOut += entriesIn(text);
  }
  return { pages: [...copies.values()], leftOut };
}

function bytesOf(text: string | null): number {
  return text === null ? 0 : new TextEncoder().encode(text).length;
}
