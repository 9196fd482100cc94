import type { Deferred } from '@/components/popup/props';
import { loadPopupMessages, loadReportMessages } from '@/lib/i18n/page-messages';
import type { UiLang } from '@/lib/model/settings';

/** Facts for the report that no case holds. */
export interface ReportFacts {
  /** Every store, by domain: nothing else is named. */
  stores: readonly string[];
  version: string;
}

/** Loads everything the popup's first view does without. */
export async function loadDeferred(lang: UiLang, facts: ReportFacts): Promise<Deferred> {
  const [{ DeferredView, CutOffNote }, { qrPicture }, t] = await Promise.all([
    import('@/components/popup/DeferredView'),
    import('@/lib/ui/qr'),
    loadPopupMessages(lang),
  ]);
  return {
    t,
    View: DeferredView,
    Note: CutOffNote,
    tools: {
      lang,
      qr: qrPicture,
      report: async (view, inLang) => {
        const [{ reportText }, say] = await Promise.all([
          import('@/lib/ui/report'),
          loadReportMessages(inLang),
        ]);
        return reportText(view, facts, say.about(view.tab.site));
      },
    },
  };
}
