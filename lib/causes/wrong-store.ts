import { defineCause } from '@/lib/model/cause';
import { worksElsewhere } from '@/lib/model/trial';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The account belongs to another country's store. A store that takes the same account is no reason. */
export default defineCause({
  id: 'wrong-store',
  symptoms: ['wrong-details'],
  needs: ['store', 'person'],
  wants: ['pageState'],
  ladder: ['open-right-store', 'check-identifier', 'contact-support'],
  judge({ store, pageState, person }) {
    // Who was signed in here, or got in here another way, is at the right store.
    if (store.usedHere || store.detour !== null || worksElsewhere(person)) return RULED_OUT;
    const { usedOther } = store;
    switch (pageState?.state) {
      case 'unknown-account':
      case 'create-account-offer':
      case 'wrong-credentials':
        return usedOther === null ? NOT_KNOWN : likely('used_other', { store: usedOther });
      case 'wrong-password':
        return usedOther === null ? NOT_KNOWN : possible('used_other', { store: usedOther });
    }
    if (usedOther !== null && person.symptom === 'wrong-details')
      return possible('used_other', { store: usedOther });
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
