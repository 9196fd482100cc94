import type { Later } from '@/components/popup/later';
import { loadPageMessages, loadReportMessages } from '@/lib/i18n/page-messages';
import type { UiLang } from '@/lib/model/settings';

/** Facts for the report that no case holds. */
export interface ReportFacts {
  /** Every store, by domain: nothing else is named. */
  stores: readonly string[];
  version: string;
}

/** Everything of the popup that its first view does without. */
export async function loadLater(lang: UiLang, facts: ReportFacts): Promise<Later> {
  const [{ LaterView }, { waysOf }, { qrPicture }, t] = await Promise.all([
    import('@/components/popup/LaterView'),
    import('@/components/popup/ways'),
    import('@/lib/ui/qr'),
    loadPageMessages(lang),
  ]);
  return {
    t,
    View: LaterView,
    ways: waysOf,
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
