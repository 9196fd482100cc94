import type { Case } from '../model/case';
import type { CookieSupportEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';

/** Whether the browser accepts cookies for the page, by `navigator.cookieEnabled` at the newest observation. */
export function cookieSupport({ observations }: Case): Known<CookieSupportEvidence> {
  const newest = observations.at(-1);
  if (newest === undefined || newest.cookieEnabled === null) return unknown('not-gathered');
  return known({ enabled: newest.cookieEnabled });
}
