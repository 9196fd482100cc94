import { defineCause } from '@/lib/model/cause';
import { possible, RULED_OUT } from '@/lib/model/verdict';

/** A page of the identity check that asks for no code: it wants a press, or shows what is to be read. */
export default defineCause({
  id: 'page-in-between',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['follow-page', 'start-over', 'contact-support'],
  judge({ pageState }) {
    return pageState.state === 'interstitial' ? possible('shown') : RULED_OUT;
  },
});
