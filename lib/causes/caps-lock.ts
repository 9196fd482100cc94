import { defineCause } from '@/lib/model/cause';
import { guessingHurts } from '@/lib/model/guessing';
import { weaker } from '@/lib/model/trial';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The password was typed in capitals. Once guessing hurts, this is no longer a reason to try again. */
export default defineCause({
  id: 'caps-lock',
  symptoms: ['wrong-details'],
  needs: ['typing', 'person'],
  wants: ['pageState', 'attempts'],
  ladder: ['turn-off-caps-lock', 'reset-password', 'contact-support'],
  judge({ typing, pageState, attempts, person }) {
    if (!typing.capsLock) return RULED_OUT;
    const state = pageState === null ? null : pageState.state;
    if (state === 'wrong-password' || state === 'wrong-credentials') {
      const triesLeft = pageState === null ? null : pageState.triesLeft;
      if (guessingHurts(triesLeft, attempts)) return possible('again');
      return person.otherDevice === 'fails' ? weaker(likely('on')) : likely('on');
    }
    // The site does not say whether the letters of the picture or the password were wrong.
    if (state === 'captcha-wrong' || person.symptom === 'wrong-details') return possible('on');
    return RULED_OUT;
  },
});
