import { defineCause } from '@/lib/model/cause';
import type { CookieJarEvidence } from '@/lib/model/evidence';
import { signInStep } from '@/lib/model/page-state';
import { afterPrivateWindow, clearsBrowser } from '@/lib/model/trial';
import { type Judgement, likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Coming back this often without a word is a loop. */
const LOOP = 2;

/** Old cookies: the sign-in goes round in circles, or does not see cookies that are there. */
export default defineCause({
  id: 'stale-cookies',
  symptoms: ['same-page-again'],
  needs: ['person'],
  wants: ['pageState', 'attempts', 'cookieSupport', 'cookieJar'],
  ladder: ['clear-cookies', 'deep-clean', 'wait-and-retry', 'contact-support'],
  judge({ pageState, attempts, cookieSupport, cookieJar, person }) {
    const state = pageState === null ? null : pageState.state;
    const cameBack = attempts === null ? 0 : attempts.cameBack;
    if (state === 'signed-in' || clearsBrowser(person)) return RULED_OUT;
    // A page that gives a reason, read or not, or one we cannot see, weakens what everything else says.
    const silent = pageState !== null && pageState.reason === 'none';
    const again = cameBack > 0 || person.symptom === 'same-page-again';
    const trouble = silent && (again || state === 'generic-problem');

    if (person.privateWindow === 'works') {
      // Their word, and cookies that are there or a page that fails: two things that agree.
      const agrees = trouble || (silent && cookieJar !== null && cookieJar.count > 0);
      return agrees ? likely('private_works') : possible('private_works');
    }
    return afterPrivateWindow(person, judged());

    function judged(): Judgement {
      if (state === 'cookies-disabled') {
        if (cookieSupport === null) return possible('said');
        return cookieSupport.enabled ? likely('unseen') : RULED_OUT;
      }
      const sign =
        cookieJar === null ? null : signOf(cookieJar, state !== null && signInStep(state) !== null);
      // What the person has seen themselves is the reason that convinces.
      if (cameBack >= LOOP)
        return silent ? likely('loop', { count: cameBack }) : possible('loop', { count: cameBack });
      if (trouble && sign !== null) return likely(sign);
      if (person.otherDevice === 'works')
        return trouble ? likely('works_elsewhere') : possible('works_elsewhere');
      if (silent && state === 'generic-problem') return possible('generic');
      if (person.symptom === 'same-page-again') return possible('told');
      return state === null ? NOT_KNOWN : RULED_OUT;
    }
  },
});

/** What about the cookies themselves is odd, or null. */
function signOf(jar: CookieJarEvidence, signedOut: boolean): 'twins' | 'far_future' | 'signed_in' | null {
  if (jar.twins > 0) return 'twins';
  if (jar.sessionEnds === 'far-future') return 'far_future';
  return jar.signInCookie && signedOut ? 'signed_in' : null;
}
