import type { PopupActions } from '@/components/popup/popup-actions';
import { background } from '@/lib/platform/messages';
import { requestRemoval } from '@/lib/platform/permissions';
import { openPrivate } from '@/lib/platform/ways-out';
import type { CaseModel } from '@/lib/ui/case-model';
import { checkPage } from './page-check';

type Asking = 'deepClean' | 'allowRemoval' | 'checkPage' | 'openPrivate' | 'copy' | 'remind';

/** What is asked of the browser, with an answer the view waits for. */
export function askingActions(model: CaseModel, tabId: number): Pick<PopupActions, Asking> {
  return {
    checkPage: async (store) => {
      const check = await checkPage(tabId, store);
      if (check !== null) await model.tellPage(check.origin, store);
      return check;
    },
    deepClean: model.deepClean,
    allowRemoval: requestRemoval,
    openPrivate,
    remind: (ask) => background.remind(tabId, ask).catch(() => null),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  };
}
