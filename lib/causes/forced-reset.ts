import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The site wants a new password before it goes on, even after the right one. */
export default defineCause({
  id: 'forced-reset',
  symptoms: ['wrong-details'],
  needs: ['pageState'],
  wants: [],
  ladder: ['finish-forced-reset', 'contact-support'],
  judge({ pageState }) {
    return pageState.state === 'password-reset-required' ? likely('required') : RULED_OUT;
  },
});
