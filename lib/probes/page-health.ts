import type { Case } from '../model/case';
import type { PageHealthEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';

/** Whether the page in the tab is whole, by the newest observation. */
export function pageHealth({ observations, askedAgain }: Case): Known<PageHealthEvidence> {
  const newest = observations.at(-1);
  if (newest === undefined || !newest.page) return unknown('not-gathered');
  const expired = newest.state === 'not-sign-in' && newest.status === 404;
  const parts = newest.health;
  if (parts === null && !expired && !askedAgain) return unknown('not-gathered');
  return known({ blockedStyles: 0, blockedScripts: 0, ...parts, expired, askedAgain });
}
