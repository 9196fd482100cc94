import type { CaseView } from '@/lib/model/protocol';
import { Choices } from '../Choices';
import { Fold } from '../Fold';
import type { StoreRow } from './popup-actions';
import type { DeferredTranslate } from './props';

export interface RightStoreProps {
  t: DeferredTranslate;
  view: CaseView;
  stores: StoreRow[];
  onOpen: (url: string) => void;
}

/** The stores, those this browser has been signed in to first. */
export function RightStore({ t, view, stores, onOpen }: RightStoreProps) {
  const used = usedStores(view);
  const first = stores.filter(({ domain }) => used.includes(domain));
  const others = stores.filter(({ domain }) => !used.includes(domain) && domain !== hereOf(view));
  if (first.length === 0) return <Stores stores={others} onOpen={onOpen} />;
  return (
    <div class="stack tight">
      <Stores stores={first} onOpen={onOpen} />
      <Fold title={t('stores_others')}>
        <Stores stores={others} onOpen={onOpen} />
      </Fold>
    </div>
  );
}

function Stores({ stores, onOpen }: Pick<RightStoreProps, 'stores' | 'onOpen'>) {
  return (
    <Choices
      rows={stores.map(({ url, domain, country }) => ({ id: url, words: domain, note: country }))}
      chosen={null}
      off={false}
      onChoose={onOpen}
    />
  );
}

function usedStores(view: CaseView): string[] {
  if (view.kind !== 'case' || !view.evidence.store.known) return [];
  const { usedOther, usedSame } = view.evidence.store.value;
  return [usedOther, usedSame].filter((domain) => domain !== null);
}

/** The store that was not the right one. */
function hereOf(view: CaseView): string | null {
  return view.kind === 'case' && !view.detached ? view.tab.store : null;
}
