import { defineCause } from '@/lib/model/cause';
import { NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The code does not come. No page can show that, so this is never more than possible. */
export default defineCause({
  id: 'code-not-received',
  symptoms: ['code-trouble'],
  before: ['code-wrong', 'code-expired'],
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['request-new-code', 'other-code-channel', 'recover-two-step', 'contact-support'],
  judge({ pageState, person }) {
    if (person.symptom === 'code-trouble') return possible('told');
    switch (pageState?.state) {
      case 'otp':
      case 'otp-channel-choice':
      case 'identity-check':
        return possible('asked');
    }
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
