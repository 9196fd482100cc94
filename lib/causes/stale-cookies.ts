import { defineCause } from '@/lib/model/cause';
import { isProblem } from '@/lib/model/page-state';
import { likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Coming back this often without a word is a loop. */
const LOOP = 2;

/** Old cookies: the sign-in goes round in circles, does not see cookies that are there, or is sent too many. */
export default defineCause({
  id: 'stale-cookies',
  needs: ['person'],
  wants: ['pageState', 'attempts', 'response', 'cookieSupport'],
  ladder: ['clear-cookies', 'wait-and-retry', 'contact-support'],
  judge({ pageState, attempts, response, cookieSupport, person }) {
    const state = pageState === null ? null : pageState.state;
    const cameBack = attempts === null ? 0 : attempts.cameBack;
    if (state === 'signed-in') return RULED_OUT;
    if (response?.status === 431) return likely('too_large');
    if (state === 'cookies-disabled') {
      if (cookieSupport === null) return possible('said');
      return cookieSupport.enabled ? likely('unseen') : RULED_OUT;
    }
    if (cameBack >= LOOP) {
      // A page that names another reason, or one we cannot see, weakens what the loop says.
      const silent = state !== null && (state === 'generic-problem' || !isProblem(state));
      return silent ? likely('loop', { count: cameBack }) : possible('loop', { count: cameBack });
    }
    if (state === 'generic-problem') return possible('generic');
    if (response?.status === 400) return possible('too_large');
    if (person.symptom === 'same-page-again') return possible('told');
    return state === null ? NOT_KNOWN : RULED_OUT;
  },
});
