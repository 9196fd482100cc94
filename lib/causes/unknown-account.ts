import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** A well-typed address that has no account here: another address, or another country's store. */
export default defineCause({
  id: 'unknown-account',
  symptoms: ['wrong-details'],
  needs: ['pageState'],
  wants: [],
  ladder: ['check-identifier', 'use-other-identifier', 'contact-support'],
  judge({ pageState }) {
    if (pageState.state === 'unknown-account') return likely('not_found');
    return pageState.state === 'create-account-offer' ? possible('new_customer') : RULED_OUT;
  },
});
