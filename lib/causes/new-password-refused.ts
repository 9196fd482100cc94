import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The site does not take the new password: an old one, one against its rules, or two that differ. */
export default defineCause({
  id: 'new-password-refused',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['finish-reset', 'reset-password', 'contact-support'],
  judge({ pageState }) {
    return pageState.state === 'new-password-refused' ? likely('said') : RULED_OUT;
  },
});
