import type { Case } from '../model/case';
import type { PersonEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';

/** What the person told us. Nothing told is known too. */
export function person({ symptom }: Case): Known<PersonEvidence> {
  return known({ symptom });
}
