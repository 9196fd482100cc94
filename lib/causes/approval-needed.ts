import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The site waits until the sign-in is approved on another device. No code is asked for. */
export default defineCause({
  id: 'approval-needed',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['approve-elsewhere', 'start-over', 'contact-support'],
  judge({ pageState }) {
    if (pageState.state === 'approval') return likely('waiting');
    return pageState.state === 'approval-expired' ? likely('expired') : RULED_OUT;
  },
});
