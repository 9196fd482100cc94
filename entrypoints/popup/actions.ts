import type { Signal } from '@preact/signals';
import type { PopupActions } from '@/components/popup/popup-actions';
import { leadTo } from '@/lib/platform/tab-info';
import { openLarge, openOptions, openTab, showTab } from '@/lib/platform/ways-out';
import type { CaseModel } from '@/lib/ui/case-model';

export interface PopupActionsDeps {
  model: CaseModel;
  tabId: number;
  /** In a tab or small window of its own, which does not close by itself. */
  inWindow: boolean;
  denied: Signal<boolean>;
  requestStore(domain: string): Promise<boolean>;
}

/** The width from which the style sheet shows the large form, in px. */
const LARGE_FROM = 600;

/** What each press does. */
export function popupActions({
  model,
  tabId,
  inWindow,
  denied,
  requestStore,
}: PopupActionsDeps): PopupActions {
  /** Runs something that leads to another page. The popup would cover it. */
  async function leave(way: () => Promise<unknown>): Promise<void> {
    await way();
    if (!inWindow) window.close();
  }

  const isLarge = inWindow && window.innerWidth >= LARGE_FROM;

  return {
    show: model.show,
    back: model.back,
    startOver: () => void model.startOver(),
    runClear: (alsoTabs) => void model.runClear(alsoTabs),
    askUndo: () => void model.askUndo(),
    undo: () => void model.undo(),
    answerSymptom: (symptom) => void model.answerSymptom(symptom),
    answerFix: (fix, worked) => void model.answerFix(fix, worked),
    // The steps stay beside the page, so nothing closes.
    openOfficial: (url) => void leadTo(tabId, url),
    openStore: (url) => void leave(() => openTab(url)),
    toPage: () => void leave(() => showTab(tabId)),
    allowStore: (domain) => {
      // Straight from the click: browsers take no question that comes after an await.
      void requestStore(domain).then((granted) => {
        denied.value = !granted;
        if (granted) return model.startOver();
      });
    },
    openLarge: isLarge ? null : () => void leave(() => openLarge(tabId)),
    openOptions: () => void leave(openOptions),
  };
}
