import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** "Looks like you're new": one wrong character, and the site offers a second account. */
export default defineCause({
  id: 'create-account-trap',
  symptoms: ['wrong-details'],
  needs: ['pageState'],
  wants: [],
  ladder: ['check-identifier', 'use-other-identifier', 'contact-support'],
  judge({ pageState }) {
    return pageState.state === 'create-account-offer' ? likely('offered') : RULED_OUT;
  },
});
