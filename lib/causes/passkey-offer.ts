import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** After the right password the site offers a passkey. The sign-in ends only where the offer is skipped or taken. */
export default defineCause({
  id: 'passkey-offer',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['skip-offer', 'start-over', 'contact-support'],
  judge({ pageState }) {
    if (pageState.state === 'passkey-offer') return likely('offered');
    return pageState.state === 'passkey-offer-failed' ? likely('failed') : RULED_OUT;
  },
});
