import { defineFix } from '@/lib/model/fix';
import { CODE_PAGES, SIGN_IN_PAGES } from '@/lib/model/page-groups';

/** Two-step verification taken off by the site, after it has checked papers. */
export default defineFix({
  id: 'recover-two-step',
  steps: ['device', 'open', 'papers', 'again'],
  coach: {
    device: { on: CODE_PAGES, mark: null, stays: true },
    open: { on: [], mark: null, opens: 'two-step-recovery' },
    papers: { on: ['not-sign-in'], mark: null, after: 'open' },
    again: { on: SIGN_IN_PAGES, mark: null, after: 'papers' },
  },
  link: 'two-step-recovery',
  changes: ['two_step'],
  leaves: ['password'],
});
