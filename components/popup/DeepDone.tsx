import type { DeepResult } from '@/lib/model/deep-clean';
import { LinkButton, PrimaryButton } from '../Button';
import { UndoBar } from '../UndoBar';
import { keepsWords, leftOf, toldCounts } from './deep-words';
import type { DeepProps } from './props';
import { StorageTally } from './StorageTally';

export interface DeepDoneProps extends DeepProps {
  result: DeepResult;
  /** The person has got in since. */
  solved: boolean;
  onUndo: () => void;
}

/** What the deep clean did, counted by a second read; undo; what to do next. */
export function DeepDone({ t, busy, actions, result, solved, onUndo }: DeepDoneProps) {
  const { reach, before, after, leftOut, tabsHeld, resumed } = result;
  const { [reach]: keeps } = keepsWords;
  const saved = before.local + before.session - leftOut;
  const notes = [
    ...(after === null ? [t('deep_uncounted_note')] : []),
    ...(after !== null && leftOf(after, reach) > 0 ? [t('deep_left_note')] : []),
    ...(after !== null && keeps !== null ? [t(keeps, toldCounts(after))] : []),
    ...(leftOut > 0 ? [t('deep_left_out', { count: leftOut })] : []),
    ...(tabsHeld > 0 ? [t('clear_tabs_held_note', { count: tabsHeld })] : []),
    ...(resumed ? [t('deep_resumed_note')] : []),
  ];
  return (
    <>
      <h1 class="head">{t('deep_done_title')}</h1>
      <StorageTally t={t} before={before} after={after} />
      {notes.map((note) => (
        <p key={note} class="why">
          {note}
        </p>
      ))}
      {saved > 0 && (
        <UndoBar
          offer={t('deep_undo_offer', { count: saved })}
          label={t('popup_undo_do')}
          busy={busy === 'undo' ? t('popup_undo_busy') : null}
          off={busy !== null}
          onUndo={onUndo}
        />
      )}
      {!solved && (
        <div class="actions">
          <PrimaryButton off={busy !== null} onPress={actions.toPage}>
            {t('clear_next')}
          </PrimaryButton>
          <LinkButton off={busy !== null} onPress={() => actions.answerFix('deep-clean', false)}>
            {busy === 'answer' ? t('popup_answer_busy') : t('clear_still')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
