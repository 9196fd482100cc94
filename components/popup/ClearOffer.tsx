import { useState } from 'preact/hooks';
import type { Translate } from '@/lib/i18n/translate';
import type { Busy } from '@/lib/model/screen';
import type { ClearPlan } from '@/lib/model/site-data';
import { PrimaryButton } from '../Button';
import { Care } from '../Care';
import { Ledger } from '../Ledger';
import { OtherTabs } from './OtherTabs';

export interface ClearOfferProps {
  t: Translate<'first'>;
  store: string;
  /** Null in a private window. */
  plan: ClearPlan | null;
  busy: Busy;
  onClear: (alsoTabs: number[]) => void;
  /** The next way, or null where there is none. */
  onNext: (() => void) | null;
}

/** What goes, what stays and what it costs, and the one button that clears. */
export function ClearOffer({ t, store, plan, busy, onClear, onNext }: ClearOfferProps) {
  const [unticked, setUnticked] = useState<readonly number[]>([]);
  if (plan === null || plan.goes === 0) {
    return (
      <>
        {plan === null ? <Care>{t('clear_private')}</Care> : <p>{t('clear_nothing', { store })}</p>}
        {onNext !== null && (
          <PrimaryButton off={busy !== null} onPress={onNext}>
            {t('clear_skip_next')}
          </PrimaryButton>
        )}
      </>
    );
  }

  const alsoTabs = plan.otherTabs.map(({ tabId }) => tabId).filter((tabId) => !unticked.includes(tabId));
  return (
    <>
      <Ledger
        rows={[
          { icon: 'minus', term: t('clear_goes'), what: t('clear_goes_what', { count: plan.goes }) },
          { icon: 'check', term: t('clear_stays'), what: t('clear_stays_what'), stays: true },
          { icon: 'again', term: t('clear_redo'), what: t('clear_redo_what') },
        ]}
      />
      <OtherTabs t={t} tabs={plan.otherTabs} unticked={unticked} onChange={setUnticked} />
      <div class={plan.otherTabs.length > 0 ? 'actions in-reach' : 'actions'}>
        <PrimaryButton
          busy={busy === 'clear' ? t('clear_busy') : null}
          off={busy !== null}
          onPress={() => onClear(alsoTabs)}
        >
          {t('clear_do', { store, count: plan.goes })}
        </PrimaryButton>
        {plan.lost > 0 && <p class="quiet">{t('clear_lost_note', { count: plan.lost })}</p>}
        <p class="quiet">{t('clear_undo_note')}</p>
      </div>
    </>
  );
}
