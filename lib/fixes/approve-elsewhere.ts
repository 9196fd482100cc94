import { defineFix } from '@/lib/model/fix';

/** The notice that the site sent, approved where it arrived; a new one where it ran out. */
export default defineFix({
  id: 'approve-elsewhere',
  steps: ['resend', 'open', 'approve', 'wait'],
  coach: {
    resend: { on: ['approval-expired'], mark: 'resend-code', stays: true },
    open: { on: ['approval'], mark: null, stays: true },
    approve: { on: ['approval'], mark: null, stays: true },
    wait: { on: ['approval'], mark: null },
  },
  leaves: ['account'],
});
