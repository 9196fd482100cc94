import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The code was right once and is too old now. */
export default defineCause({
  id: 'code-expired',
  symptoms: ['code-trouble'],
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['request-new-code', 'other-code-channel', 'contact-support'],
  judge({ pageState, person }) {
    if (pageState?.state === 'otp-expired') return likely('expired');
    if (person.symptom === 'code-trouble') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
