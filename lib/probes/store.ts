import type { StoreEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';
import type { Store } from '../model/site-pack';

export interface StoreFacts {
  store: Store;
  /** All stores of the site, in the pack's order. */
  stores: readonly Store[];
  /** Whether this browser has been signed in at a store, by domain; absent where nothing tells. */
  used: ReadonlyMap<string, boolean>;
  detour: StoreEvidence['detour'];
}

/** Which stores this browser has been signed in to, and how the person came here. */
export function store({ store: here, stores, used, detour }: StoreFacts): Known<StoreEvidence> {
  const others = stores.filter(({ domain }) => domain !== here.domain && used.get(domain) === true);
  const usedHere = used.get(here.domain);
  const group = here.shop?.loginGroup;
  // A store without a known group neither shares an account with another, nor is known not to.
  const grouped = group === undefined ? [] : others.filter(({ shop }) => shop?.loginGroup !== undefined);
  const same = grouped.find(({ shop }) => shop?.loginGroup === group);
  const other = grouped.find(({ shop }) => shop?.loginGroup !== group);
  return known({
    usedHere: usedHere === undefined ? null : usedHere,
    usedSame: same === undefined ? null : same.domain,
    usedOther: other === undefined ? null : other.domain,
    detour,
  });
}
