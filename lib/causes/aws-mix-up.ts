import { defineCause } from '@/lib/model/cause';
import { isProblem } from '@/lib/model/page-state';
import { likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** The sign-in belongs to AWS, or to a shop of somebody else that lets people in with Amazon. */
export default defineCause({
  id: 'aws-mix-up',
  needs: ['store', 'person'],
  wants: ['pageState'],
  ladder: ['use-shop-account', 'contact-support'],
  judge({ store, pageState, person }) {
    if (store.detour === null || pageState?.state === 'signed-in') return RULED_OUT;
    const trouble = (pageState !== null && isProblem(pageState.state)) || person.symptom !== null;
    if (store.detour === 'login-with-amazon') return trouble ? possible('partner') : RULED_OUT;
    // Many people do mean AWS: without trouble there is nothing to be sure of.
    return trouble ? likely('aws') : possible('aws');
  },
});
