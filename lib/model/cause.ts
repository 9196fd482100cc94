import type { Evidence, EvidenceKey, Symptom } from './evidence';
import type { FixId } from './fix';
import type { IdOf } from './ids';
import type { Value } from './known';
import type { WaitKind } from './try-later';
import type { Judgement } from './verdict';

export type CauseId = IdOf<'cause', 'name'>;

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
  id: CauseId;
  /** What a person sees of it: several where it looks different every time, none where we ask for nothing like it. */
  symptoms: readonly Symptom[];
  /** What is waited for where time ends it; null for one that waiting does not end. */
  waits: WaitKind | null;
  /** Causes it is told before where verdict and first fix leave them equal: it says more than they do. */
  before: readonly CauseId[];
  needs: readonly K[];
  wants: readonly W[];
  /** Its own fixes, harmless to drastic. */
  ladder: readonly FixId[];
  judge(evidence: Needed<K> & Wanted<W>): Judgement;
}

/** A cause as its file writes it: what most causes lack may be left out. */
type Written<K extends EvidenceKey, W extends EvidenceKey> = Omit<Cause<K, W>, 'waits' | 'before'> &
  Partial<Pick<Cause, 'waits' | 'before'>>;

/** Types `judge` by `needs` and `wants`. */
export function defineCause<const K extends EvidenceKey, const W extends EvidenceKey>(
  cause: Written<K, W>,
): Cause<K, W> {
  return { waits: null, before: [], ...cause };
}
