import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** A slip in the e-mail address or phone number. */
export default defineCause({
  id: 'wrong-identifier',
  needs: ['pageState', 'person'],
  wants: [],
  ladder: ['check-identifier', 'use-other-identifier', 'contact-support'],
  judge({ pageState, person }) {
    switch (pageState.state) {
      case 'invalid-identifier':
        return likely('invalid');
      case 'unknown-account':
      case 'create-account-offer':
        return possible('not_found');
      case 'wrong-credentials':
        return possible('pair');
    }
    return person.symptom === 'wrong-details' ? possible('told') : RULED_OUT;
  },
});
