import type { MessageKey } from '@/lib/i18n/parts';
import type { WhyNotDeep } from '@/lib/model/deep-clean';
import type { WhyFixFailed, WhyUndoFailed } from '@/lib/model/screen';

/** What is said of each failure. */

export const fixFailedBody: Readonly<Record<WhyFixFailed, MessageKey<'first' | 'later'>>> = {
  'no-permission': 'failed_clear_no_permission',
  private: 'clear_private',
  'tab-gone': 'failed_clear_tab_gone',
  'tab-held': 'failed_clear_tab_held',
  busy: 'failed_clear_busy',
  'storage-full': 'failed_clear_storage_full',
  failed: 'failed_clear_failed',
};

export const fixFailedTitle: Readonly<Record<WhyFixFailed, MessageKey<'first' | 'later'>>> = {
  'no-permission': 'failed_clear_title',
  private: 'failed_clear_title',
  'tab-gone': 'failed_clear_title',
  'tab-held': 'failed_clear_title',
  busy: 'failed_clear_title',
  'storage-full': 'failed_clear_title',
  // Killed in the middle: nobody knows yet how far it went.
  failed: 'clear_unsure_title',
};

export const undoFailedBody: Readonly<Record<WhyUndoFailed, MessageKey<'first' | 'later'>>> = {
  'nothing-to-undo': 'failed_undo_nothing_to_undo',
  'no-permission': 'failed_undo_no_permission',
  'tab-gone': 'failed_undo_tab_gone',
  'tab-held': 'failed_undo_tab_held',
  busy: 'failed_undo_busy',
  failed: 'failed_undo_failed',
};

export const deepStoppedBody: Readonly<Record<WhyNotDeep, MessageKey<'first' | 'later'>>> = {
  'not-allowed': 'deep_stopped_not_allowed',
  private: 'clear_private',
  'no-permission': 'failed_clear_no_permission',
  'no-store': 'deep_stopped_no_store',
  'tab-gone': 'failed_clear_tab_gone',
  'tab-held': 'failed_clear_tab_held',
  'storage-full': 'deep_stopped_storage_full',
  'nothing-to-undo': 'failed_undo_nothing_to_undo',
  busy: 'failed_clear_busy',
  failed: 'deep_stopped_failed',
};
