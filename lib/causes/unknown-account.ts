import { defineCause } from '@/lib/model/cause';
import { likely, possible, RULED_OUT, startingAt } from '@/lib/model/verdict';

/** A well-typed address that has no account here: another address, or another country's store. */
export default defineCause({
  id: 'unknown-account',
  symptoms: ['wrong-details'],
  needs: ['pageState'],
  wants: [],
  ladder: ['check-identifier', 'use-other-identifier', 'create-account', 'contact-support'],
  judge({ pageState: { state, step } }) {
    if (state === 'create-account-offer') return possible('new_customer');
    if (state !== 'unknown-account') return RULED_OUT;
    // An account that is not there gets no new password: the address is another one.
    return step === 'reset' ? startingAt('use-other-identifier', likely('no_reset')) : likely('not_found');
  },
});
