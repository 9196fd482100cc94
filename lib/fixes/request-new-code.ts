import { defineFix } from '@/lib/model/fix';
import { CHECK_PAGES, CODE_PAGES } from '@/lib/model/page-groups';

/** A fresh code, and only the newest one. */
export default defineFix({
  id: 'request-new-code',
  steps: ['press', 'send', 'resend', 'type', 'clock'],
  coach: {
    press: { on: CODE_PAGES, mark: 'other-code' },
    send: { on: ['otp-channel-choice'], mark: 'send-code' },
    resend: { on: [...CHECK_PAGES, 'otp-expired'], mark: 'resend-code', stays: true },
    type: { on: [...CODE_PAGES, ...CHECK_PAGES], mark: 'code-field', after: 'send' },
    clock: { on: CODE_PAGES, mark: null, stays: true, after: 'type' },
  },
  changes: ['codes'],
  leaves: ['account'],
});
