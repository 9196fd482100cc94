import { defineCause } from '@/lib/model/cause';
import { NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** One refusal is a slip; the same one again may be the password of the other account. */
const AGAIN = 2;

/** One e-mail address, two accounts, two passwords. No page shows it, so this is never more than possible. */
export default defineCause({
  id: 'two-accounts',
  symptoms: ['wrong-details'],
  needs: ['pageState'],
  wants: ['attempts', 'store'],
  ladder: ['use-other-identifier', 'reset-password', 'contact-support'],
  judge({ pageState, attempts, store }) {
    const { state } = pageState;
    if (state !== 'wrong-password' && state !== 'wrong-credentials') return RULED_OUT;
    const other = store === null ? null : store.usedOther;
    if (store?.usedHere && other !== null) return possible('two_stores', { store: other });
    if (attempts === null) return NOT_KNOWN;
    return attempts.inARow >= AGAIN ? possible('again', { count: attempts.inARow }) : RULED_OUT;
  },
});
