import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** No more codes today. */
export default defineCause({
  id: 'code-rate-limited',
  needs: ['pageState', 'person'],
  wants: [],
  ladder: ['wait-for-codes', 'recover-two-step', 'contact-support'],
  judge({ pageState, person }) {
    if (pageState.state === 'otp-rate-limited') return likely('limit');
    return person.symptom === 'code-trouble' ? possible('told') : RULED_OUT;
  },
});
