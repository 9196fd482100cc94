import type { Case } from '../model/case';
import type { PageStateEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';
import { namesReason } from '../model/page-state';

/** What the page shows now, by the newest observation. */
export function pageState({ observations }: Case): Known<PageStateEvidence> {
  const newest = observations.at(-1);
  if (newest === undefined || !newest.page) return unknown('not-gathered');
  const { state, lang, triesLeft, step } = newest;
  // What a mark names may stand beside words that were not read.
  const reason = namesReason(state) && newest.reason === 'none' ? 'read' : newest.reason;
  return known({ state, reason, step, lang, triesLeft });
}
