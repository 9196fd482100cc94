import type { Translate } from '@/lib/i18n/translate';
import type { Busy } from '@/lib/model/screen';
import type { ClearResult } from '@/lib/model/site-data';
import { LinkButton, PrimaryButton } from '../Button';
import { Icon } from '../Icon';
import { Tally } from '../Tally';
import type { PopupActions } from './popup-actions';
import { UndoOffer, type UndoOfferProps } from './UndoOffer';

export interface ClearedViewProps {
  t: Translate<'first'>;
  clear: ClearResult;
  undo: UndoOfferProps['undo'];
  busy: Busy;
  actions: PopupActions;
}

/** What the clear did, counted by a second read; undo; what to do next. */
export function ClearedView({ t, clear, undo, busy, actions }: ClearedViewProps) {
  const { removed, kept, remaining, tabsHeld, late } = clear;
  const counts = [
    { term: t('clear_removed'), count: removed },
    { term: t('clear_kept'), count: kept },
    ...(remaining > 0 ? [{ term: t('clear_remaining'), count: remaining }] : []),
  ];
  const notes = [
    ...(kept > 0 ? [t('clear_kept_note', { count: kept })] : []),
    ...(remaining > 0 ? [t('clear_remaining_note', { count: remaining })] : []),
    ...(tabsHeld > 0 ? [t('clear_tabs_held_note', { count: tabsHeld })] : []),
    ...(late > 0 ? [t('clear_late_note')] : []),
  ];
  const title = removed === 0 && remaining > 0 ? 'clear_none_title' : 'clear_done_title';
  return (
    <>
      <div class="stack tight">
        <p class="verdict">
          <Icon name="check" />
          {t('clear_checked')}
        </p>
        <h1 class="head">{t(title)}</h1>
      </div>
      <Tally counts={counts} />
      {notes.length > 0 && (
        <div class="stack tight">
          {notes.map((note) => (
            <p key={note} class="why">
              {note}
            </p>
          ))}
        </div>
      )}
      <UndoOffer t={t} undo={undo} busy={busy} onUndo={actions.askUndo} />
      <div class="actions">
        <PrimaryButton off={busy !== null} onPress={actions.toPage}>
          {t('clear_next')}
        </PrimaryButton>
        <LinkButton off={busy !== null} onPress={() => actions.answerFix('clear-cookies', true)}>
          {t('clear_got_in')}
        </LinkButton>
        <LinkButton off={busy !== null} onPress={() => actions.answerFix('clear-cookies', false)}>
          {busy === 'answer' ? t('popup_answer_busy') : t('clear_still')}
        </LinkButton>
      </div>
    </>
  );
}
