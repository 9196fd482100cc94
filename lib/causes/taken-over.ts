import { defineCause } from '@/lib/model/cause';
import { NOT_KNOWN, possible } from '@/lib/model/verdict';

/** Somebody else may have been in. Never likely and never ruled out: no page proves either. */
export default defineCause({
  id: 'taken-over',
  symptoms: ['strange-activity'],
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['secure-account', 'contact-support'],
  judge({ pageState, person }) {
    if (person.symptom === 'strange-activity') return possible('told');
    return pageState?.state === 'account-locked' ? possible('locked') : NOT_KNOWN;
  },
});
