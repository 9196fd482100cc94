import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen } from '@/lib/model/protocol';
import type { PopupActions } from './popup-actions';
import { lastFixTitle } from './predicates';
import { YesNo } from './YesNo';

export interface LastFixAskProps {
  t: Translate<'first'>;
  view: CaseSeen;
  off: boolean;
  onAnswer: PopupActions['answerFix'];
}

/** Asks whether the fix worked, as long as no page has shown it. */
export function LastFixAsk({ t, view, off, onAnswer }: LastFixAskProps) {
  const { lastFix } = view;
  const title = lastFixTitle(view, 'pending');
  if (lastFix === null || title === null) return null;
  return (
    <YesNo
      ask={t('popup_last_ask', { fix: title })}
      yes={t('popup_last_yes')}
      no={t('popup_last_no')}
      off={off}
      onAnswer={(worked) => onAnswer(lastFix.fix, worked)}
    />
  );
}

/** What became of the fix before, where that is worth saying. */
export function LastFixNote({ t, view }: { t: Translate<'first'>; view: CaseSeen }) {
  const title = lastFixTitle(view, 'unchanged');
  if (title !== null) return <p class="quiet">{t('popup_last_unchanged', { fix: title })}</p>;
  return view.lastFix?.outcome === 'changed' ? <p class="quiet">{t('popup_last_changed')}</p> : null;
}
