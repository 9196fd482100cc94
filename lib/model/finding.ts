import type { FixId } from './fix';
import type { Reason, Verdict } from './verdict';

/** A cause's verdict with the part of its ladder that is still worth trying. */
export interface Finding {
  cause: string;
  verdict: Verdict;
  reason: Reason | null;
  /** Best first. A fix that was tried and did not help is never first again. */
  fixes: FixId[];
}
