import { defineFix } from '@/lib/model/fix';
import { CHECK_PAGES, CODE_PAGES, SIGN_IN_PAGES } from '@/lib/model/page-groups';

/** The site's own way to a new password. */
export default defineFix({
  id: 'reset-password',
  steps: ['open', 'identifier', 'code', 'new', 'done', 'sign_in'],
  coach: {
    open: { on: SIGN_IN_PAGES, mark: 'forgot-password', opens: 'forgot-password' },
    identifier: { on: ['password-help'], mark: 'identifier-field' },
    code: { on: [...CHECK_PAGES, ...CODE_PAGES, 'password-help'], mark: 'code-field', after: 'identifier' },
    new: { on: ['new-password', 'new-password-refused'], mark: 'new-password-field' },
    done: { on: ['password-help'], mark: 'changed-note', after: 'new', opens: 'sign-in' },
    sign_in: { on: SIGN_IN_PAGES, mark: 'sign-in-field', after: 'new' },
  },
  link: 'forgot-password',
  changes: ['password', 'devices'],
  leaves: ['orders'],
});
