import { defineCause } from '@/lib/model/cause';
import type { PageStateEvidence } from '@/lib/model/evidence';
import { FEW_TRIES, guessingHurts } from '@/lib/model/guessing';
import { worksElsewhere } from '@/lib/model/trial';
import { type Judgement, likely, NOT_KNOWN, possible, RULED_OUT, startingAt } from '@/lib/model/verdict';

/** From the second failure in a row a further guess does more harm than good: then only a reset is offered. */
const AGAIN = 2;

/** The password is not the one the account has. What works elsewhere is not wrong, only typed differently. */
export default defineCause({
  id: 'wrong-password',
  symptoms: ['wrong-details'],
  before: ['wrong-identifier'],
  needs: ['person'],
  wants: ['pageState', 'attempts'],
  ladder: ['check-typing', 'reset-password', 'contact-support'],
  judge({ pageState, attempts, person }) {
    const { symptom, otherDevice } = person;
    const state = pageState === null ? null : pageState.state;
    if (pageState !== null && (state === 'wrong-password' || state === 'wrong-credentials')) {
      const name = state === 'wrong-password' ? 'password' : 'pair';
      const judgement = ofRefusal(name, pageState);
      if (!worksElsewhere(person)) return judgement;
      const fallen = possible('works_elsewhere');
      return judgement.startAt === undefined ? fallen : startingAt(judgement.startAt, fallen);
    }
    if (worksElsewhere(person)) return RULED_OUT;
    // A page that gives another reason explains by itself why it fails elsewhere too.
    const open =
      pageState === null ||
      state === 'captcha-wrong' ||
      (pageState.reason === 'none' && state !== 'signed-in');
    if (otherDevice === 'fails' && open && (symptom === null || symptom === 'wrong-details'))
      return startingAt('reset-password', possible('fails_elsewhere'));
    // The site does not say which of the two was wrong.
    if (state === 'captcha-wrong') return possible('with_captcha');
    if (symptom === 'wrong-details') return possible('told');
    return state === null ? NOT_KNOWN : RULED_OUT;

    function ofRefusal(name: 'password' | 'pair', { triesLeft, reason }: PageStateEvidence): Judgement {
      if (triesLeft !== null && triesLeft <= FEW_TRIES)
        return startingAt('reset-password', likely('few_left', { left: triesLeft }));
      const inARow = attempts === null ? 0 : attempts.inARow;
      if (guessingHurts(triesLeft, attempts))
        return startingAt('reset-password', likely('stop', { count: inARow }));
      if (otherDevice === 'fails') return startingAt('reset-password', likely('fails_elsewhere'));
      if (reason === 'unread')
        return inARow >= AGAIN ? startingAt('reset-password', likely('counted')) : likely('counted');
      if (inARow >= AGAIN) return startingAt('reset-password', likely(`${name}_again`, { count: inARow }));
      return likely(name);
    }
  },
});
