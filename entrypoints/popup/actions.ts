import type { Signal } from '@preact/signals';
import type { PopupActions } from '@/components/popup/popup-actions';
import { background } from '@/lib/platform/messages';
import { requestRemoval, requestStore } from '@/lib/platform/permissions';
import { leadTo } from '@/lib/platform/tab-info';
import { openPrivate } from '@/lib/platform/ways-out';
import type { CaseModel } from '@/lib/ui/case-model';
import { movingActions } from './moving-actions';
import { checkPage } from './page-check';

export interface PopupActionsDeps {
  model: CaseModel;
  tabId: number;
  /** In a tab or small window of its own, which does not close by itself. */
  inWindow: boolean;
  /** The person has just refused the permission. */
  denied: Signal<boolean>;
}

/** What each press does. */
export function popupActions({ model, tabId, inWindow, denied }: PopupActionsDeps): PopupActions {
  const { runClear, askUndo, undo, deepClean, answerSymptom, beginFix, answerFix, stopLeading } = model;
  return {
    ...{ runClear, askUndo, undo, deepClean, answerSymptom, beginFix, answerFix, stopLeading },
    ...movingActions(model, tabId, inWindow),
    // The steps stay beside the page, so nothing closes.
    openOfficial: (url) => void leadTo(tabId, url),
    checkPage: async (store) => {
      const check = await checkPage(tabId, store);
      if (check !== null && check.origin !== 'unprotected') await model.tellPage(check.origin, store);
      return check;
    },
    allowRemoval: requestRemoval,
    // Straight from the click: browsers take no question that comes after an await.
    allowStore: async (domain) => {
      denied.value = !(await requestStore(domain));
      if (!denied.value) await model.startOver();
    },
    openPrivate,
    remind: (ask) => background.remind(tabId, ask).catch(() => null),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  };
}
