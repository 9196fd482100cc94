import { Choices } from '../Choices';
import type { StoreRow } from './popup-actions';
import type { DeferredTranslate } from './props';

export interface StoresViewProps {
  t: DeferredTranslate;
  stores: StoreRow[];
  onOpen: (url: string) => void;
}

/** Every store there is. */
export function StoresView({ t, stores, onOpen }: StoresViewProps) {
  return (
    <>
      <h1 class="head">{t('stores_title')}</h1>
      <Choices
        rows={stores.map(({ url, domain, country }) => ({ id: url, words: domain, note: country }))}
        chosen={null}
        off={false}
        onChoose={onOpen}
      />
    </>
  );
}
