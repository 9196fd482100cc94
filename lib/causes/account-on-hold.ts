import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** Locked by the site: only its own people can open it again. */
export default defineCause({
  id: 'account-on-hold',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['contact-support'],
  judge({ pageState }) {
    if (pageState.state === 'account-not-verified') return likely('not_verified');
    return pageState.state === 'account-locked' ? likely('locked') : RULED_OUT;
  },
});
