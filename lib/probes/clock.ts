import type { ClockEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import type { TrafficFacts } from '../model/traffic';

/**
 * The clock of this computer against the server's. The server wrote its date about half-way between question and
 * answer. Dates have whole seconds, so both are cut to them: good to a second.
 */
export function clock(facts: TrafficFacts | null): Known<ClockEvidence> {
  if (facts === null || facts.date === null) return unknown('not-gathered');
  if (facts.sentAt === null || facts.answeredAt === null) return unknown('not-gathered');
  const here = (facts.sentAt + facts.answeredAt) / 2;
  return known({ skew: Math.floor(here / 1000) - Math.floor(facts.date / 1000) });
}
