import { defineCause } from '@/lib/model/cause';
import { NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** A bad line. Only the person can tell: a page that was read came over a line that worked. */
export default defineCause({
  id: 'connection',
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['check-connection', 'wait-and-retry'],
  judge({ pageState, person }) {
    if (person.symptom === 'no-connection') return possible('told');
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
