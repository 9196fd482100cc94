import { defineCause } from '@/lib/model/cause';
import { MANY_REFUSALS } from '@/lib/model/guessing';
import { likely, NOT_KNOWN, possible, RULED_OUT, startingAt } from '@/lib/model/verdict';

/** The letters in the picture were typed differently from what the site expects. */
export default defineCause({
  id: 'captcha-misread',
  symptoms: ['wrong-details'],
  needs: ['person'],
  wants: ['pageState', 'attempts'],
  ladder: ['new-captcha-image', 'reset-password', 'contact-support'],
  judge({ pageState, attempts, person }) {
    if (pageState?.state === 'captcha-wrong') {
      // By now it may as well be the password: one reset ends the guessing.
      if (attempts !== null && attempts.inARow >= MANY_REFUSALS)
        return startingAt('reset-password', likely('again', { count: attempts.inARow }));
      return likely('wrong');
    }
    if (pageState?.state === 'captcha') return possible('asked');
    if (person.symptom === 'wrong-details') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
