import type { PageStorage, StorageCounts } from '@/lib/model/deep-clean';

const NONE: StorageCounts = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };

/** Adds up what pages tell: an address shown in several tabs counts once, its sessionStorage once a tab. */
export function addUp(pages: readonly PageStorage[]): StorageCounts {
  const seen = new Set<string>();
  let sum = NONE;
  for (const { origin, counts } of pages) {
    sum = seen.has(origin) ? { ...sum, session: sum.session + counts.session } : plus(sum, counts);
    seen.add(origin);
  }
  return sum;
}

function plus(a: StorageCounts, b: StorageCounts): StorageCounts {
  return {
    local: a.local + b.local,
    session: a.session + b.session,
    databases: both(a.databases, b.databases),
    caches: both(a.caches, b.caches),
    workers: both(a.workers, b.workers),
    files: both(a.files, b.files),
  };
}

/** What one page cannot tell, the sum cannot. */
function both(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
