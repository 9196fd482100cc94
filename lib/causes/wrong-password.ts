import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, possible, RULED_OUT, startingAt } from '@/lib/model/verdict';

/** With this many tries left, one more guess may close the account for a while. */
const FEW_TRIES = 2;

/** From the second failure in a row a further guess does more harm than good: then only a reset is offered. */
export default defineCause({
  id: 'wrong-password',
  needs: ['person'],
  wants: ['pageState', 'attempts'],
  ladder: ['check-typing', 'reset-password', 'contact-support'],
  judge({ pageState, attempts, person }) {
    const told = person.symptom === 'wrong-details' ? possible('told') : null;
    if (pageState === null) return told === null ? NOT_KNOWN : told;
    const { state, triesLeft } = pageState;
    if (state === 'wrong-password' || state === 'wrong-credentials') {
      const name = state === 'wrong-password' ? 'password' : 'pair';
      if (triesLeft !== null && triesLeft <= FEW_TRIES)
        return startingAt('reset-password', likely('few_left', { left: triesLeft }));
      if (attempts !== null && attempts.inARow >= 2)
        return startingAt('reset-password', likely(`${name}_again`, { count: attempts.inARow }));
      return likely(name);
    }
    // The site does not say which of the two was wrong.
    if (state === 'captcha-wrong') return possible('with_captcha');
    return told === null ? RULED_OUT : told;
  },
});
