import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** By then nobody pressed by accident. */
const TWICE = 2;

/** The page's button does nothing: a part of the page is missing, or this browser cannot run it. */
export default defineCause({
  id: 'broken-page',
  symptoms: ['same-page-again'],
  before: ['expired-page', 'unread-reason'],
  needs: ['pageState', 'attempts'],
  wants: [],
  ladder: ['start-over', 'pause-blocker', 'update-browser', 'contact-support'],
  judge({ pageState: { state }, attempts: { inVain } }) {
    if (state === 'signed-in' || state === 'not-sign-in' || inVain < TWICE) return RULED_OUT;
    return likely('in_vain', { count: inVain + 1 });
  },
});
