import type { Case } from '../model/case';
import type { ResponseEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';

/** The server's answer to the newest sign-in document, where the browser tells it (Chrome 109, Firefox 129). */
export function response({ observations }: Case): Known<ResponseEvidence> {
  const newest = observations.at(-1);
  if (newest === undefined) return unknown('not-gathered');
  return newest.status === null ? unknown('unsupported') : known({ status: newest.status });
}
