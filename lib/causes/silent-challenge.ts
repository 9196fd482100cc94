import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** A page that checks the browser by a script and has nothing on it to press. It mostly passes alone. */
export default defineCause({
  id: 'silent-challenge',
  symptoms: ['service-error'],
  before: ['service-trouble'],
  needs: ['pageState'],
  wants: [],
  ladder: ['wait-and-retry', 'clear-cookies'],
  judge({ pageState }) {
    return pageState.state === 'silent-challenge' ? likely('shown') : RULED_OUT;
  },
});
