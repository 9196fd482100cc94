import type { DeepShare } from '@/lib/model/deep-clean';
import { Checks } from '../Checks';
import { Fold } from '../Fold';
import type { DeferredTranslate } from './props';

export interface OtherStoresProps {
  t: DeferredTranslate;
  stores: readonly DeepShare[];
  /** By domain. */
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
}

/** Other stores this browser has data of, folded away. None takes part unless ticked. */
export function OtherStores({ t, stores, ticked, onChange }: OtherStoresProps) {
  if (stores.length === 0) return null;
  const isWanted = (at: number, id: number, now: boolean, store: string) =>
    at === id ? now : ticked.includes(store);
  return (
    <Fold title={t('deep_stores', { count: stores.length })}>
      <Checks
        title={t('deep_stores_title')}
        note={t('deep_stores_note')}
        rows={stores.map(({ store, otherTabs }, id) => ({
          id,
          words: t('deep_store_tabs', { store, count: otherTabs.length }),
          ticked: ticked.includes(store),
        }))}
        onTick={(id, now) =>
          onChange(stores.map(({ store }) => store).filter((store, at) => isWanted(at, id, now, store)))
        }
      />
    </Fold>
  );
}
