import { fixKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen } from '@/lib/model/protocol';
import { Mark } from '../Mark';

/** Got in. Nothing needs doing, so there is no button. */
export function SolvedView({ t, view }: { t: Translate<'first'>; view: CaseSeen }) {
  const { lastFix, tab } = view;
  const helped = lastFix !== null && lastFix.outcome === 'solved' ? lastFix.fix : null;
  return (
    <>
      <div class="arrived">
        <Mark />
        <div>
          <h1 class="head">{t('popup_solved_title')}</h1>
          <p class="why">{t('popup_solved_body', { store: tab.store })}</p>
        </div>
      </div>
      {helped !== null && <p>{t('popup_solved_helped', { fix: t(fixKey(helped, 'title')) })}</p>}
      <p>{t('popup_solved_nothing_left')}</p>
    </>
  );
}
