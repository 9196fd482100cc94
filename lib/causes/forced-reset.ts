import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT, withOnly } from '@/lib/model/verdict';

/** The site wants a new password before it goes on, even after the right one. */
export default defineCause({
  id: 'forced-reset',
  symptoms: ['wrong-details'],
  before: ['expired-page'],
  needs: ['pageState'],
  wants: ['attempts'],
  ladder: ['finish-reset', 'start-over', 'wait-and-retry', 'contact-support'],
  judge({ pageState, attempts }) {
    if (pageState.state !== 'password-reset-required') return RULED_OUT;
    // A second new password helps no more than the first, and a third has locked accounts.
    if (attempts?.resetAgain)
      return withOnly(['start-over', 'wait-and-retry', 'contact-support'], likely('again'));
    return withOnly(['finish-reset', 'contact-support'], likely('required'));
  },
});
