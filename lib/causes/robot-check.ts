import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The page that wants to know whether a person is there. */
export default defineCause({
  id: 'robot-check',
  symptoms: ['service-error'],
  needs: ['pageState'],
  wants: [],
  ladder: ['pass-robot-check', 'wait-and-retry'],
  judge({ pageState }) {
    return pageState.state === 'robot-check' ? likely('shown') : RULED_OUT;
  },
});
