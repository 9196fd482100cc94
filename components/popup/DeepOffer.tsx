import { useState } from 'preact/hooks';
import { addCounts, type DeepPlan } from '@/lib/model/deep-clean';
import type { UiLang } from '@/lib/model/settings';
import { PrimaryButton } from '../Button';
import { Fold } from '../Fold';
import { Ledger } from '../Ledger';
import { PlainList } from '../PlainList';
import { goneWords, keepsWords, toldCounts } from './deep-words';
import { OtherStores } from './OtherStores';
import { OtherTabs } from './OtherTabs';
import type { DeepProps } from './props';

export interface DeepOfferProps extends DeepProps {
  lang: UiLang;
  plan: DeepPlan;
  onRun: (alsoTabs: number[], alsoStores: string[]) => void;
  /** The browser granted what removing needs. */
  onAllowed: () => void;
}

/** What goes, what can be put back, what stays, and one button that names every store it clears. */
export function DeepOffer({ t, lang, plan, busy, actions, onRun, onAllowed }: DeepOfferProps) {
  const [unticked, setUnticked] = useState<readonly number[]>([]);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  const others = plan.otherStores.filter(({ store }) => ticked.includes(store));
  const shares = [plan, ...others];
  const counts = toldCounts(others.reduce((sum, { before }) => addCounts(sum, before), plan.before));
  const tabs = shares.flatMap(({ otherTabs }) => otherTabs);
  const hosts = shares.flatMap((share) => share.hosts);
  const unseen = shares.reduce((sum, share) => sum + share.unseen, 0);
  const leftOut = shares.reduce((sum, share) => sum + share.leftOut, 0);
  const names = new Intl.ListFormat(lang).format(shares.map(({ store }) => store));
  const ids = tabs.map(({ tabId }) => tabId).filter((tabId) => !unticked.includes(tabId));
  const { [plan.reach]: gone } = goneWords;
  const { [plan.reach]: keeps } = keepsWords;
  const ask = () =>
    // Straight from the click: browsers take no question that comes after an await.
    void actions.allowRemoval().then((given) => {
      setRefused(!given);
      if (given) onAllowed();
    });
  return (
    <>
      <h1 class="head">{t('deep_title', { store: plan.store })}</h1>
      <Ledger
        rows={[
          { icon: 'undo', term: t('deep_back'), what: t('deep_back_what', counts) },
          { icon: 'minus', term: t('deep_gone'), what: t(gone, counts) },
          {
            icon: 'check',
            term: t('clear_stays'),
            what: t(others.length > 0 ? 'deep_stays_what_ticked' : 'deep_stays_what'),
            stays: true,
          },
        ]}
      />
      {keeps !== null && <p class="why">{t(keeps, counts)}</p>}
      {leftOut > 0 && <p class="why">{t('deep_left_out', { count: leftOut })}</p>}
      {unseen > 0 && <p class="why">{t('deep_unseen', { count: unseen })}</p>}
      <OtherTabs t={t} tabs={tabs} unticked={unticked} onChange={setUnticked} />
      <div class={tabs.length > 0 ? 'actions in-reach' : 'actions'}>
        {plan.allowed ? (
          <PrimaryButton
            busy={busy === 'clear' ? t('clear_busy') : null}
            off={busy !== null}
            onPress={() => onRun(ids, [...ticked])}
          >
            {t('deep_do', { store: names })}
          </PrimaryButton>
        ) : (
          <PrimaryButton onPress={ask}>{t('deep_allow')}</PrimaryButton>
        )}
        <p class="quiet" role="status">
          {t(refused ? 'deep_stopped_not_allowed' : plan.allowed ? 'deep_undo_note' : 'deep_allow_why')}
        </p>
      </div>
      <OtherStores t={t} stores={plan.otherStores} ticked={ticked} onChange={setTicked} />
      <Fold title={t('deep_details')}>
        <p>{t('deep_made_again')}</p>
        <p>{t('deep_addresses', { count: hosts.length })}</p>
        <PlainList icon="minus" lines={hosts} />
      </Fold>
    </>
  );
}
