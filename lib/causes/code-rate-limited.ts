import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** No more codes today. */
export default defineCause({
  id: 'code-rate-limited',
  symptoms: ['code-trouble'],
  waits: 'codes',
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['wait-for-codes', 'recover-two-step', 'contact-support'],
  judge({ pageState, person }) {
    if (pageState?.state === 'otp-rate-limited') return likely('limit');
    if (person.symptom === 'code-trouble') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
