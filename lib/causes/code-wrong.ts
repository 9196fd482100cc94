import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The code is not the one the site waits for: an older one, a slip, or an authenticator with a wrong clock. */
export default defineCause({
  id: 'code-wrong',
  needs: ['pageState', 'person'],
  wants: ['attempts'],
  ladder: ['request-new-code', 'other-code-channel', 'recover-two-step', 'contact-support'],
  judge({ pageState: { state }, attempts, person }) {
    if (state === 'otp-wrong' || state === 'identity-check-wrong') {
      if (attempts !== null && attempts.inARow >= 2) return likely('again', { count: attempts.inARow });
      return likely('once');
    }
    return person.symptom === 'code-trouble' ? possible('told') : RULED_OUT;
  },
});
