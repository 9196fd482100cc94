import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** Tried too often: the site takes no further try for a while. Guessing on makes the while longer. */
export default defineCause({
  id: 'too-many-attempts',
  symptoms: [],
  waits: 'service',
  before: ['service-trouble'],
  needs: ['pageState'],
  wants: [],
  ladder: ['wait-and-retry', 'reset-password', 'contact-support'],
  judge({ pageState }) {
    return pageState.state === 'too-many-attempts' ? likely('said') : RULED_OUT;
  },
});
