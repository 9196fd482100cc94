import type { ResponseEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import type { TrafficFacts } from '../model/traffic';

/** What the server answered to the newest sign-in navigation. */
export function response(facts: TrafficFacts | null): Known<ResponseEvidence> {
  if (facts === null) return unknown('not-gathered');
  const { status, worstRequest, retryAfter } = facts;
  return known({ status, worstRequest, retryAfter });
}
