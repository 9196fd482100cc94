import type { CaseView } from '@/lib/model/protocol';
import type { CutOff } from '@/lib/model/site-data';
import { Care } from '../Care';
import type { DeferredTranslate, PopupKey } from './props';

const words = {
  'not-begun': 'undo_cut_not_begun',
  finished: 'undo_cut_finished',
  undo: 'undo_cut_undo',
  copy: 'undo_cut_copy',
} as const satisfies Record<CutOff, PopupKey>;

/** What became of something that was cut off: by the end of the browser, or by an update or a restart of ours. */
export function CutOffNote({ t, view }: { t: DeferredTranslate; view: CaseView }) {
  if (view.kind === 'unknown-site' && view.stopped)
    return <Care>{t('undo_cut_unknown_store', { store: view.host })}</Care>;
  if (!('cutOff' in view) || view.cutOff === null) return null;
  return <Care>{t(words[view.cutOff], { store: view.tab.store })}</Care>;
}
