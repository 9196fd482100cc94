import type { PageCheck } from '@/lib/model/page-check';
import { pageMarks } from '@/lib/platform/page-marks';

/** Looks whether the page in the tab is the site's own. Null where it cannot be read. What it needs is loaded now. */
export async function checkPage(tabId: number): Promise<PageCheck | null> {
  const [{ judgePage }, { default: own }] = await Promise.all([
    import('@/lib/sites/page-claim'),
    import('virtual:own-addresses/amazon'),
  ]);
  const marks = await pageMarks(tabId, own.claims.marks);
  return marks === null ? null : judgePage(marks, own);
}
