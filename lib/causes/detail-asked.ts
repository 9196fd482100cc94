import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** On the way in the site asks for a phone number or another detail that the account lacks. */
export default defineCause({
  id: 'detail-asked',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['skip-offer', 'contact-support'],
  judge({ pageState }) {
    if (pageState.state === 'account-fixup') return likely('asked');
    return pageState.state === 'account-fixup-wrong' ? likely('refused') : RULED_OUT;
  },
});
