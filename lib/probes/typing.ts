import type { Case } from '../model/case';
import type { TypingEvidence } from '../model/evidence';
import { type Known, known, unknown } from '../model/known';

/** How the newest attempt was typed. What the password step shows says nothing of the step before it: both are joined. */
export function typing({ observations }: Case): Known<TypingEvidence> {
  const seen = observations.map((each) => each.typing).filter((each) => each !== null);
  const newest = seen.at(-1);
  return newest === undefined ? unknown('not-gathered') : known(newest);
}
