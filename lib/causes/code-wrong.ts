import { defineCause } from '@/lib/model/cause';
import { MANY_REFUSALS } from '@/lib/model/guessing';
import { likely, NOT_KNOWN, possible, RULED_OUT, startingAt } from '@/lib/model/verdict';

/** The code is not the one the site waits for: an older one, or a slip. */
export default defineCause({
  id: 'code-wrong',
  symptoms: ['code-trouble'],
  before: ['code-expired'],
  needs: ['person'],
  wants: ['pageState', 'attempts'],
  ladder: ['request-new-code', 'other-code-channel', 'recover-two-step', 'contact-support'],
  judge({ pageState, attempts, person }) {
    const state = pageState === null ? null : pageState.state;
    if (state === 'otp-wrong' || state === 'identity-check-wrong') {
      const inARow = attempts === null ? 0 : attempts.inARow;
      const again = likely('again', { count: inARow });
      // Codes of the same way keep failing: another way is shorter.
      if (inARow >= MANY_REFUSALS) return startingAt('other-code-channel', again);
      return inARow >= 2 ? again : likely('once');
    }
    if (person.symptom === 'code-trouble') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
