import { defineCause } from '@/lib/model/cause';
import { likely, RULED_OUT } from '@/lib/model/verdict';

/** The site does not take the new password: an old one, or one against its rules. The only reason that is read there. */
export default defineCause({
  id: 'new-password-refused',
  symptoms: [],
  needs: ['pageState'],
  wants: [],
  ladder: ['reset-password', 'contact-support'],
  judge({ pageState: { state, reason, step } }) {
    return state === 'generic-problem' && reason === 'read' && step === 'reset' ? likely('said') : RULED_OUT;
  },
});
