import type { ClockEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import type { TrafficFacts } from '../model/traffic';

/**
 * This computer's clock against the server's. The server wrote its date about halfway between request and
 * response. Dates are in whole seconds, so both are rounded down: good to a second.
 */
export function clock(facts: TrafficFacts | null): Known<ClockEvidence> {
  if (facts === null || facts.date === null) return unknown('not-gathered');
  if (facts.sentAt === null || facts.answeredAt === null) return unknown('not-gathered');
  const here = (facts.sentAt + facts.answeredAt) / 2;
  return known({ skew: Math.floor(here / 1000) - Math.floor(facts.date / 1000) });
}
