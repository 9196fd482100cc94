import type { BrowserFacts } from '../model/browser-facts';
import type { ConnectionEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import type { TrafficFacts } from '../model/traffic';

/** The line to the store. A browser that says it is offline is believed, whatever was seen before. */
export function connection(
  facts: TrafficFacts | null,
  { online }: Pick<BrowserFacts, 'online'>,
): Known<ConnectionEvidence> {
  if (facts === null && online) return unknown('not-gathered');
  return known({ failure: facts === null ? null : facts.failure, online });
}
