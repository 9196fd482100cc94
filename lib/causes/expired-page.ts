import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** A step of the sign-in that can no longer be asked for: its ticket ran out, or it came from a bookmark. */
export default defineCause({
  id: 'expired-page',
  symptoms: ['same-page-again'],
  needs: ['pageHealth'],
  wants: [],
  ladder: ['start-over', 'clear-cookies', 'contact-support'],
  judge({ pageHealth }) {
    return pageHealth.expired ? likely('expired') : RULED_OUT;
  },
});
