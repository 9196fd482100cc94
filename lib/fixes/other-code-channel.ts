import { defineFix } from '@/lib/model/fix';
import { CHECK_PAGES, CODE_PAGES, SIGN_IN_PAGES } from '@/lib/model/page-groups';

/** The code by a voice call, for phones that get no SMS. */
export default defineFix({
  id: 'other-code-channel',
  steps: ['sign_in', 'press', 'choose', 'send', 'answer'],
  coach: {
    sign_in: { on: SIGN_IN_PAGES, mark: null },
    press: { on: [...CODE_PAGES, ...CHECK_PAGES], mark: 'other-code' },
    choose: { on: ['otp-channel-choice'], mark: 'voice-choice' },
    send: { on: ['otp-channel-choice'], mark: 'send-code' },
    answer: { on: CODE_PAGES, mark: 'code-field', after: 'choose' },
  },
  changes: ['call'],
  leaves: ['two_step'],
});
