import { addCounts, type PageStorage, type StorageCounts } from '@/lib/model/deep-clean';

const NONE: StorageCounts = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };

/** Adds up what pages tell: an address shown in several tabs counts once, its sessionStorage once a tab. */
export function addUp(pages: readonly PageStorage[]): StorageCounts {
  const seen = new Set<string>();
  let sum = NONE;
  for (const { origin, counts } of pages) {
    sum = seen.has(origin) ? { ...sum, session: sum.session + counts.session } : addCounts(sum, counts);
    seen.add(origin);
  }
  return sum;
}
