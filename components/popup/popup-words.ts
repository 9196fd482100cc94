import type { MessageKey } from '@/lib/i18n/translate';
import type { Symptom } from '@/lib/model/evidence';
import type { WhyFixFailed, WhyUndoFailed } from '@/lib/model/screen';
import type { Verdict } from '@/lib/model/verdict';
import type { IconName } from '../Icon';

/** Which words belong to which value. */

export const verdictLine: Readonly<Record<Verdict, MessageKey>> = {
  likely: 'popup_verdict_likely',
  possible: 'popup_verdict_possible',
  unknown: 'popup_verdict_unknown',
  'ruled-out': 'popup_verdict_ruled_out',
};

export const sureWord: Readonly<Record<Verdict, MessageKey>> = {
  likely: 'popup_sure_likely',
  possible: 'popup_sure_possible',
  unknown: 'popup_sure_unknown',
  'ruled-out': 'popup_sure_ruled_out',
};

export const symptomIcon: Readonly<Record<Symptom, IconName>> = {
  'wrong-details': 'key',
  'service-error': 'service',
  'code-trouble': 'code',
  'no-connection': 'line',
  'same-page-again': 'again',
  'app-fails': 'app',
  'strange-activity': 'strange',
};

export const fixFailedBody: Readonly<Record<WhyFixFailed, MessageKey>> = {
  'no-permission': 'failed_clear_no_permission',
  private: 'clear_private',
  'tab-gone': 'failed_clear_tab_gone',
  'tab-held': 'failed_clear_tab_held',
  busy: 'failed_clear_busy',
  'storage-full': 'failed_clear_storage_full',
  failed: 'failed_clear_failed',
};

export const fixFailedTitle: Readonly<Record<WhyFixFailed, MessageKey>> = {
  'no-permission': 'failed_clear_title',
  private: 'failed_clear_title',
  'tab-gone': 'failed_clear_title',
  'tab-held': 'failed_clear_title',
  busy: 'failed_clear_title',
  'storage-full': 'failed_clear_title',
  // Killed in the middle: nobody knows yet how far it went.
  failed: 'clear_unsure_title',
};

export const undoFailedBody: Readonly<Record<WhyUndoFailed, MessageKey>> = {
  'nothing-to-undo': 'failed_undo_nothing_to_undo',
  'no-permission': 'failed_undo_no_permission',
  'tab-gone': 'failed_undo_tab_gone',
  'tab-held': 'failed_undo_tab_held',
  busy: 'failed_undo_busy',
  failed: 'failed_undo_failed',
};
