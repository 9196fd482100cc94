import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen } from '@/lib/model/protocol';
import { PlainButton } from '../Button';
import { Logo } from '../Logo';
import { UndoBar } from '../UndoBar';
import type { PopupActions } from './popup-actions';
import { lastFixTitle } from './predicates';

export interface SolvedViewProps {
  t: Translate<'first'>;
  view: CaseSeen;
  actions: PopupActions;
}

/** Got in. Nothing needs doing, so there is no filled button. */
export function SolvedView({ t, view, actions }: SolvedViewProps) {
  const helped = lastFixTitle(view, 'solved');
  return (
    <>
      {view.deepUndo && (
        <UndoBar
          offer={t('popup_deep_undo_offer')}
          label={t('popup_deep_undo_do')}
          busy={null}
          off={false}
          onUndo={() => actions.show({ at: 'deep-clean', solved: true })}
        />
      )}
      <div class="arrived">
        <Logo />
        <div>
          <h1 class="head">{t('popup_solved_title')}</h1>
          <p class="why">{t('popup_solved_body', { store: view.tab.store })}</p>
        </div>
      </div>
      {helped !== null && <p>{t('popup_solved_helped', { fix: helped })}</p>}
      <p>{t('popup_solved_nothing_left')}</p>
      <PlainButton onPress={() => actions.openGuide(view.tab.store, 'prevent')}>
        {t('popup_solved_prevent')}
      </PlainButton>
    </>
  );
}
