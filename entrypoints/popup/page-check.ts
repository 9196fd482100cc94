import type { PageCheck } from '@/lib/model/page-check';
import { pageMarks } from '@/lib/platform/page-marks';

/**
 * Looks whether the page in the tab is of the site that the store is of. Null where it cannot be read. What it needs is
 * loaded now.
 */
export async function checkPage(tabId: number, store: string): Promise<PageCheck | null> {
  const [{ judgePage }, { default: sites }] = await Promise.all([
    import('@/lib/sites/page-claim'),
    import('virtual:own-addresses'),
  ]);
  const own = sites.find(({ stores }) => stores.includes(store));
  if (own === undefined) return null;
  const marks = await pageMarks(tabId, own.claims === null ? null : own.claims.marks);
  return marks === null ? null : judgePage(marks, own);
}
