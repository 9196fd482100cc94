import type { Translate } from '@/lib/i18n/translate';
import type { CoachView } from '@/lib/model/protocol';
import { LinkButton, PlainButton, PrimaryButton } from '../Button';
import type { PopupActions } from './popup-actions';

export interface ResumeProps {
  t: Translate<'first'>;
  coach: CoachView;
  /** `alone`: it is the view. `first`: the one thing to do, above a view. `beside`: above one that has its own. */
  place: 'alone' | 'first' | 'beside';
  off: boolean;
  actions: PopupActions;
}

/** How far the person got in a fix that the page leads through, and a button to go on. */
export function Resume({ t, coach: { fix, at, on }, place, off, actions }: ResumeProps) {
  const alone = place === 'alone';
  const beside = place === 'beside';
  const Go = beside ? PlainButton : PrimaryButton;
  const step = { at: at + 1, count: fix.steps.length };
  return (
    <div class={alone ? 'stack' : 'resume'}>
      <div class="stack tight">
        <p class="why">{t(on ? 'popup_coach_on' : 'popup_coach_left', step)}</p>
        {alone ? <h1 class="head">{fix.words.title}</h1> : <p class="what">{fix.words.title}</p>}
      </div>
      <div class={beside ? 'pair' : 'actions'}>
        <Go off={off} onPress={() => actions.lead(fix)}>
          {t('popup_coach_go')}
        </Go>
        {alone && <p class="quiet">{t('popup_coach_note')}</p>}
        <LinkButton off={off} onPress={() => actions.show({ at: 'fix', fix })}>
          {t('popup_coach_steps')}
        </LinkButton>
      </div>
    </div>
  );
}
