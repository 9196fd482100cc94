import type { Translate } from '@/lib/i18n/translate';
import type { StorePage } from '@/lib/model/guide';
import { Fold } from '../Fold';
import { Radios } from '../Radios';

export interface StoreChoiceProps {
  t: Translate<'guide'>;
  /** Every store, the most likely one first. The order does not follow the choice. */
  stores: StorePage[];
  store: StorePage;
  onStore: (domain: string) => void;
}

/** The store whose official pages the guide links to. On paper only its name. */
export function StoreChoice({ t, stores, store, onStore }: StoreChoiceProps) {
  const now = { store: store.domain, country: store.country };
  return (
    <div class="store-choice">
      <Fold title={t('guide_store_choose', now)}>
        <div class="keepers">
          <Radios
            name="store"
            legend={t('guide_store_legend')}
            chosen={store.domain}
            options={stores.map(({ domain, country }) => ({
              id: domain,
              words: t('guide_store_option', { store: domain, country }),
            }))}
            onChoose={onStore}
          />
        </div>
      </Fold>
      <p class="paper-line">{t('guide_store_now', now)}</p>
    </div>
  );
}
