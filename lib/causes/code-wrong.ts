import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The code is not the one the site waits for: an older one, a slip, or an authenticator with a wrong clock. */
export default defineCause({
  id: 'code-wrong',
  needs: ['person'],
  wants: ['pageState', 'attempts'],
  ladder: ['request-new-code', 'other-code-channel', 'recover-two-step', 'contact-support'],
  judge({ pageState, attempts, person }) {
    const state = pageState === null ? null : pageState.state;
    if (state === 'otp-wrong' || state === 'identity-check-wrong') {
      if (attempts !== null && attempts.inARow >= 2) return likely('again', { count: attempts.inARow });
      return likely('once');
    }
    if (person.symptom === 'code-trouble') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
