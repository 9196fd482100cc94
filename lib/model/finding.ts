import type { CauseId } from './cause';
import type { Symptom } from './evidence';
import type { FixId } from './fix';
import type { WaitKind } from './try-later';
import type { Reason, Verdict } from './verdict';

/** A cause's verdict with the part of its ladder that is still worth trying. */
export interface Finding {
  cause: CauseId;
  verdict: Verdict;
  reason: Reason | null;
  /** Best first. A fix that was tried and did not help is never first again. */
  fixes: FixId[];
  /** What a person sees of the cause, where it always looks the same; else null. */
  symptom: Symptom | null;
  /** What is waited for where time ends the cause, or null. */
  waits: WaitKind | null;
}
