import { defineCause } from '@/lib/model/cause';
import { likely, NOT_KNOWN, RULED_OUT } from '@/lib/model/verdict';

/** A step of the sign-in that can no longer be asked for: its ticket ran out, or it came from a bookmark. */
export default defineCause({
  id: 'expired-page',
  symptoms: ['same-page-again'],
  before: ['unread-reason'],
  needs: [],
  wants: ['pageHealth', 'pageState', 'response'],
  ladder: ['start-over', 'clear-cookies', 'contact-support'],
  judge({ pageHealth, pageState, response }) {
    // An answer without a page has a status only.
    const isGone = pageState === null && response?.status === 404;
    if (isGone || pageHealth?.expired) return likely('expired');
    if (pageState?.state === 'session-expired') return likely('said');
    return pageHealth === null ? NOT_KNOWN : RULED_OUT;
  },
});
