import type { Case } from '../model/case';
import type { PageOriginEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';

/** Whether the page is the site's own, if the person asked. */
export function pageOrigin({ pageOrigin: origin }: Case): Known<PageOriginEvidence> {
  return origin === null ? unknown('not-gathered') : known({ origin });
}
