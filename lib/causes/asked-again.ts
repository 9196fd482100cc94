import { defineCause } from '@/lib/model/cause';
import { signInStep } from '@/lib/model/page-state';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** Coming back this often without a word is no longer by design. */
const LOOP = 2;

/** The site asks for the password once more on purpose, before it shows something private. No fault at all. */
export default defineCause({
  id: 'asked-again',
  symptoms: ['same-page-again'],
  needs: ['pageState', 'pageHealth'],
  wants: ['cookieJar', 'attempts', 'person'],
  ladder: ['sign-in-again', 'start-over', 'contact-support'],
  judge({ pageState, pageHealth, cookieJar, attempts, person }) {
    if (!pageHealth.askedAgain || signInStep(pageState.state) === null) return RULED_OUT;
    // Nobody is asked again who is not signed in: this is the sign-in itself.
    if (cookieJar?.signInCookie === false) return RULED_OUT;
    const cameBack = attempts === null ? 0 : attempts.cameBack;
    if (cameBack >= LOOP) return RULED_OUT;
    // Who tells of trouble, or has typed it already, is not helped by being asked to type it.
    const calm = cameBack === 0 && (person === null || person.symptom === null);
    return calm && cookieJar?.signInCookie ? likely('by_design') : possible('by_design');
  },
});
