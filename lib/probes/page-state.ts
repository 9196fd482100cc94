import type { Case } from '../model/case';
import type { PageStateEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';

/** What the page shows now, by the newest observation. */
export function pageState({ observations }: Case): Known<PageStateEvidence> {
  const newest = observations.at(-1);
  if (newest === undefined || !newest.page) return unknown('not-gathered');
  return known({ state: newest.state, lang: newest.lang, triesLeft: newest.triesLeft });
}
