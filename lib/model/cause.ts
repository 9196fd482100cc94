import type { Evidence, EvidenceKey } from './evidence';
import type { FixId } from './fix';
import type { Judgement } from './verdict';

/** The value inside a `Known`. */
type Value<T> = T extends { known: true; value: infer V } ? V : never;

/** The evidence a cause cannot do without, unwrapped: the engine judges only when all of it is known. */
export type Needed<K extends EvidenceKey> = { readonly [P in K]: Value<Evidence[P]> };

/** The evidence a cause can use but do without, unwrapped: null where it is missing. */
export type Wanted<W extends EvidenceKey> = { readonly [P in W]: Value<Evidence[P]> | null };

/**
 * A judge of evidence: pure, one file each. The engine hands it what it `needs` and `wants` and nothing
 * else; a needed fact that is missing, or a throw, is *unknown* for this cause alone.
 */
export interface Cause<K extends EvidenceKey = EvidenceKey, W extends EvidenceKey = EvidenceKey> {
  /** Kebab-case noun naming the failing state; equals the file name. */
  id: string;
  needs: readonly K[];
  wants: readonly W[];
  /** Its own fixes, harmless to drastic. */
  ladder: readonly FixId[];
  judge(evidence: Needed<K> & Wanted<W>): Judgement;
}

/** Types `judge` by `needs` and `wants`. */
export function defineCause<const K extends EvidenceKey, const W extends EvidenceKey>(
  cause: Cause<K, W>,
): Cause<K, W> {
  return cause;
}
