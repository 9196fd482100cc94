import type { RedirectsEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import type { TrafficFacts } from '../model/traffic';

/** How often the newest sign-in navigation was redirected, as far as it led through sign-in pages. */
export function redirects(facts: TrafficFacts | null): Known<RedirectsEvidence> {
  if (facts === null) return unknown('not-gathered');
  return known({ count: facts.redirects, gaveUp: facts.gaveUp });
}
