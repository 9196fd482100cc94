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
  'no-permission': 'clear_failed_no_permission',
  private: 'clear_private',
  'tab-gone': 'clear_failed_tab_gone',
  'tab-held': 'clear_failed_tab_held',
  busy: 'clear_failed_busy',
  'storage-full': 'clear_failed_storage_full',
  failed: 'clear_failed_failed',
};

export const fixFailedTitle: Readonly<Record<WhyFixFailed, MessageKey>> = {
  'no-permission': 'clear_failed_title',
  private: 'clear_failed_title',
  'tab-gone': 'clear_failed_title',
  'tab-held': 'clear_failed_title',
  busy: 'clear_failed_title',
  'storage-full': 'clear_failed_title',
  // Killed in the middle: nobody knows yet how far it went.
  failed: 'clear_failed_title_unsure',
};

export const undoFailedBody: Readonly<Record<WhyUndoFailed, MessageKey>> = {
  'nothing-to-undo': 'undo_failed_nothing_to_undo',
  'no-permission': 'undo_failed_no_permission',
  'tab-gone': 'undo_failed_tab_gone',
  'tab-held': 'undo_failed_tab_held',
  busy: 'undo_failed_busy',
  failed: 'undo_failed_failed',
};
