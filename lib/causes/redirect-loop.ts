import { defineCause } from '@/lib/model/cause';
import { afterPrivateWindow, clearsBrowser } from '@/lib/model/trial';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** A sign-in is sent on a few times. Browsers give up at about twenty. */
const MANY_REDIRECTS = 10;

/** The sign-in is sent on and on, by old cookies or by an extension. */
export default defineCause({
  id: 'redirect-loop',
  symptoms: ['same-page-again'],
  before: ['stale-cookies'],
  needs: ['redirects', 'person'],
  wants: [],
  ladder: ['clear-cookies', 'pause-blocker', 'deep-clean', 'start-over', 'wait-and-retry', 'contact-support'],
  judge({ redirects: { count, gaveUp }, person }) {
    if (clearsBrowser(person)) return RULED_OUT;
    if (gaveUp) return afterPrivateWindow(person, likely('gave_up'));
    return count >= MANY_REDIRECTS ? afterPrivateWindow(person, likely('many', { count })) : RULED_OUT;
  },
});
