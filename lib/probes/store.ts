import type { StoreEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';
import type { Store } from '../model/site-pack';

export interface StoreFacts {
  store: Store;
  /** All stores of the site, in the pack's order. */
  stores: readonly Store[];
  /** Domains at which this browser has been signed in. */
  used: ReadonlySet<string>;
  detour: StoreEvidence['detour'];
  /** Language of the page. */
  lang: string | null;
}

/** Stores of this group are not known to share an account with anybody, nor not to. */
const UNKNOWN_GROUP = 'unknown';

/** Which stores this browser has been signed in to, and how the person came here. */
export function store({ store: here, stores, used, detour, lang }: StoreFacts): Known<StoreEvidence> {
  const others = stores.filter(({ domain }) => domain !== here.domain && used.has(domain));
  const comparable = here.loginGroup === UNKNOWN_GROUP ? [] : others;
  const same = comparable.find(({ loginGroup }) => loginGroup === here.loginGroup);
  const other = comparable.find(
    ({ loginGroup }) => loginGroup !== here.loginGroup && loginGroup !== UNKNOWN_GROUP,
  );
  return known({
    usedHere: used.has(here.domain),
    usedSame: same === undefined ? null : same.domain,
    usedOther: other === undefined ? null : other.domain,
    detour,
    strangeLanguage: lang !== null && !here.languages.some((each) => baseOf(each) === baseOf(lang)),
  });
}

/** `pt` of `pt-BR`. */
function baseOf(lang: string): string {
  return lang.replace(/-.*/, '').toLowerCase();
}
