import type { Case } from '../model/case';
import type { PersonEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';

/** What the person answered to our own questions. */
export function person({ symptom, otherDevice, privateWindow }: Case): Known<PersonEvidence> {
  return known({ symptom, otherDevice, privateWindow });
}
