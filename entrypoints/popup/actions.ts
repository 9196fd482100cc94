import type { Signal } from '@preact/signals';
import type { PopupActions } from '@/components/popup/popup-actions';
import { leadTo } from '@/lib/platform/tab-info';
import type { CaseModel } from '@/lib/ui/case-model';
import { askingActions } from './asking-actions';
import { goingActions, leavingActions } from './way-actions';

export interface PopupActionsDeps {
  model: CaseModel;
  tabId: number;
  /** In a tab or small window of its own, which does not close by itself. */
  inWindow: boolean;
  denied: Signal<boolean>;
  requestStore(domain: string): Promise<boolean>;
}

/** What each press does. */
export function popupActions({
  model,
  tabId,
  inWindow,
  denied,
  requestStore,
}: PopupActionsDeps): PopupActions {
  return {
    ...goingActions(model, tabId),
    ...askingActions(model, tabId),
    ...leavingActions(model, tabId, inWindow),
    runClear: (alsoTabs) => void model.runClear(alsoTabs),
    askUndo: () => void model.askUndo(),
    undo: () => void model.undo(),
    answerSymptom: (symptom, store) => void model.answerSymptom(symptom, store),
    beginFix: (fix) => void model.beginFix(fix),
    answerFix: (fix, worked) => void model.answerFix(fix, worked),
    stopLeading: (fix) => void model.stopLeading(fix),
    // The steps stay beside the page, so nothing closes.
    openOfficial: (url) => void leadTo(tabId, url),
    allowStore: (domain) => {
      // Straight from the click: browsers take no question that comes after an await.
      void requestStore(domain).then((granted) => {
        denied.value = !granted;
        if (granted) return model.startOver();
      });
    },
  };
}
