import type { Busy } from '@/lib/model/screen';
import type { UndoResult } from '@/lib/model/site-data';
import { PlainButton, PrimaryButton } from '../Button';
import { Care } from '../Care';
import { Tally } from '../Tally';
import type { PopupActions } from './popup-actions';
import type { DeferredTranslate } from './props';

interface UndoViewProps {
  t: DeferredTranslate;
  busy: Busy;
  actions: PopupActions;
}

/** Warns that undo ends a sign-in. The filled button leaves things as they are. */
export function UndoAskView({ t, busy, actions }: UndoViewProps) {
  return (
    <>
      <h1 class="head">{t('undo_ask_title')}</h1>
      <Care>{t('undo_ask_body')}</Care>
      <div class="buttons">
        <PrimaryButton off={busy !== null} onPress={actions.back}>
          {t('undo_ask_keep')}
        </PrimaryButton>
        <PlainButton
          icon="undo"
          busy={busy === 'undo' ? t('popup_undo_busy') : null}
          off={busy !== null}
          onPress={actions.undo}
        >
          {t('undo_ask_do')}
        </PlainButton>
      </div>
    </>
  );
}

/** What the undo did. */
export function UndoneView({ t, undo, busy, actions }: UndoViewProps & { undo: UndoResult }) {
  const { restored, expired, refused } = undo;
  const counts = [
    { term: t('undo_restored'), count: restored },
    ...(expired > 0 ? [{ term: t('undo_expired'), count: expired }] : []),
    ...(refused > 0 ? [{ term: t('undo_refused'), count: refused }] : []),
  ];
  return (
    <>
      <h1 class="head">{t(restored > 0 ? 'undo_done_title' : 'undo_none_title')}</h1>
      <Tally counts={counts} />
      <div class="stack tight">
        <p class="why">{t('undo_done_body')}</p>
        {expired > 0 && <p class="why">{t('undo_expired_note', { count: expired })}</p>}
        {refused > 0 && <p class="why">{t('undo_refused_note', { count: refused })}</p>}
      </div>
      <PrimaryButton off={busy !== null} onPress={actions.startOver}>
        {t('popup_look_again')}
      </PrimaryButton>
    </>
  );
}
