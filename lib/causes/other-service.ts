import { defineCause } from '@/lib/model/cause';
import { isProblem } from '@/lib/model/page-state';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The sign-in belongs to another service of the company, or to somebody else’s site that takes this account. */
export default defineCause({
  id: 'other-service',
  symptoms: ['wrong-details'],
  needs: ['store', 'person'],
  wants: ['pageState'],
  ladder: ['use-store-account', 'contact-support'],
  judge({ store, pageState, person }) {
    if (store.detour === null || pageState?.state === 'signed-in') return RULED_OUT;
    const trouble = (pageState !== null && isProblem(pageState.state)) || person.symptom !== null;
    if (store.detour === 'partner') return trouble ? possible('partner') : RULED_OUT;
    // Many people do mean the other service: without trouble there is nothing to be sure of.
    return trouble ? likely('other_account') : possible('other_account');
  },
});
