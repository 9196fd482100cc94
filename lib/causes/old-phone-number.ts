import { defineCause } from '@/lib/model/cause';
import { NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** The codes go to a phone or number the person no longer has. No page shows that. */
export default defineCause({
  id: 'old-phone-number',
  symptoms: ['code-trouble'],
  needs: ['person'],
  wants: ['pageState'],
  ladder: ['use-known-device', 'recover-two-step', 'contact-support'],
  judge({ pageState, person }) {
    if (person.symptom === 'code-trouble') return possible('told');
    switch (pageState?.state) {
      case 'otp':
      case 'otp-channel-choice':
      case 'otp-rate-limited':
      case 'identity-check':
        return possible('asked');
    }
    // A code that was refused had arrived.
    return pageState === null ? NOT_KNOWN : RULED_OUT;
  },
});
