import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The code was right once and is too old now. */
export default defineCause({
  id: 'code-expired',
  needs: ['pageState', 'person'],
  wants: [],
  ladder: ['request-new-code', 'other-code-channel', 'contact-support'],
  judge({ pageState, person }) {
    if (pageState.state === 'otp-expired') return likely('expired');
    return person.symptom === 'code-trouble' ? possible('told') : RULED_OUT;
  },
});
