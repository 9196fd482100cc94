import type { BrowserFacts } from '../model/browser-facts';
import type { ConnectionEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import type { TrafficFacts } from '../model/traffic';

/** The connection to the store. If the browser says it is offline, that counts, whatever was seen before. */
export function connection(
  facts: TrafficFacts | null,
  { online }: Pick<BrowserFacts, 'online'>,
): Known<ConnectionEvidence> {
  if (facts === null && online) return unknown('not-gathered');
  return known({ failure: facts === null ? null : facts.failure, online });
}
