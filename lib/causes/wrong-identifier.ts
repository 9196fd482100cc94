import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** A slip in the e-mail address or phone number. */
export default defineCause({
  id: 'wrong-identifier',
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['check-identifier', 'use-other-identifier', 'contact-support'],
  judge({ pageState, person }) {
    switch (pageState?.state) {
      case 'invalid-identifier':
        return likely('invalid');
      case 'unknown-account':
      case 'create-account-offer':
        return possible('not_found');
      case 'wrong-credentials':
        return possible('pair');
    }
    if (person.symptom === 'wrong-details') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
