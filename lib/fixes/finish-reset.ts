import { defineFix } from '@/lib/model/fix';
import { CHECK_PAGES, CODE_PAGES, SIGN_IN_PAGES } from '@/lib/model/page-groups';

/** The new password that the page in front asks for. */
export default defineFix({
  id: 'finish-reset',
  steps: ['follow', 'code', 'new', 'done', 'sign_in'],
  coach: {
    follow: { on: ['password-reset-required'], mark: 'step-button' },
    code: { on: [...CHECK_PAGES, ...CODE_PAGES, 'password-help'], mark: 'code-field' },
    new: { on: ['new-password', 'new-password-refused'], mark: 'new-password-field' },
    done: { on: ['password-help'], mark: 'changed-note', after: 'new', opens: 'sign-in' },
    sign_in: { on: SIGN_IN_PAGES, mark: 'sign-in-field', after: 'new' },
  },
  changes: ['password', 'devices'],
  leaves: ['orders'],
});
