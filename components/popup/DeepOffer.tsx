import { useState } from 'preact/hooks';
import type { DeepPlan } from '@/lib/model/deep-clean';
import { PrimaryButton } from '../Button';
import { Care } from '../Care';
import { Ledger } from '../Ledger';
import type { DeepCleanViewProps } from './DeepCleanView';
import { OtherTabs } from './OtherTabs';
import { StorageTally } from './StorageTally';

export interface DeepOfferProps extends Pick<DeepCleanViewProps, 't' | 'busy' | 'actions'> {
  store: string;
  plan: DeepPlan;
  onRun: (alsoTabs: number[]) => void;
  /** The browser gave what removing needs. */
  onAllowed: () => void;
}

/** What goes, what can be put back and what cannot, what stays, and the one button. */
export function DeepOffer({ t, store, plan, busy, actions, onRun, onAllowed }: DeepOfferProps) {
  const [unticked, setUnticked] = useState<readonly number[]>([]);
  const [refused, setRefused] = useState(false);
  const ids = plan.otherTabs.map(({ tabId }) => tabId).filter((tabId) => !unticked.includes(tabId));
  const ask = () =>
    // Straight from the click: browsers take no question that comes after an await.
    void actions.allowRemoval().then((given) => {
      setRefused(!given);
      if (given) onAllowed();
    });
  return (
    <>
      <h1 class="head">{t('deep_title', { store })}</h1>
      <StorageTally t={t} counts={plan.before} />
      <Ledger
        rows={[
          { icon: 'undo', term: t('deep_back'), what: t('deep_back_what') },
          { icon: 'minus', term: t('deep_gone'), what: t('deep_gone_what') },
          { icon: 'check', term: t('clear_stays'), what: t('deep_stays_what'), stays: true },
        ]}
      />
      {plan.unseen > 0 && <Care>{t('deep_unseen', { count: plan.unseen })}</Care>}
      <OtherTabs t={t} tabs={plan.otherTabs} unticked={unticked} onChange={setUnticked} />
      <div class={plan.otherTabs.length > 0 ? 'actions in-reach' : 'actions'}>
        {plan.allowed ? (
          <PrimaryButton
            busy={busy === 'clear' ? t('clear_busy') : null}
            off={busy !== null}
            onPress={() => onRun(ids)}
          >
            {t('deep_do', { store })}
          </PrimaryButton>
        ) : (
          <PrimaryButton onPress={ask}>{t('deep_allow')}</PrimaryButton>
        )}
        <p class="quiet" role="status">
          {t(refused ? 'deep_stopped_not_allowed' : plan.allowed ? 'deep_undo_note' : 'deep_allow_why')}
        </p>
      </div>
    </>
  );
}
