import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** A page that wants to know whether a person is there, by a press, letters or a puzzle. */
export default defineCause({
  id: 'robot-check',
  symptoms: ['service-error'],
  needs: ['pageState'],
  wants: [],
  ladder: ['pass-robot-check', 'wait-and-retry'],
  judge({ pageState }) {
    const { state } = pageState;
    return state === 'robot-check' || state === 'puzzle' ? likely('shown') : RULED_OUT;
  },
});
