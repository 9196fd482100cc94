import type { Evidence, EvidenceKey } from './evidence';
import type { FixId } from './fix';
import type { Known } from './known';
import type { Judgement } from './verdict';

/** The value inside a `Known`. */
type Value<T> = T extends Known<infer V> ? V : never;

/** The evidence a cause declared, unwrapped: the engine judges only when all of it is known. */
export type Needed<K extends EvidenceKey> = { readonly [P in K]: Value<Evidence[P]> };

/**
 * A judge of evidence: pure, one file each. The engine hands it what it `needs` and nothing else;
 * missing evidence or a throw is *unknown* for this cause alone.
 */
export interface Cause<K extends EvidenceKey = EvidenceKey> {
  /** Kebab-case noun naming the failing state; equals the file name. */
  id: string;
  needs: readonly K[];
  /** Its own fixes, harmless to drastic. */
  ladder: readonly FixId[];
  judge(evidence: Needed<K>): Judgement;
}

/** Types `judge` by `needs`. */
export function defineCause<const K extends EvidenceKey>(cause: Cause<K>): Cause<K> {
  return cause;
}
