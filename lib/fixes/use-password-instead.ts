import { defineFix } from '@/lib/model/fix';
import { CHECK_PAGES, CODE_PAGES, PASSWORD_PAGES } from '@/lib/model/page-groups';

/** Past the passkey, with the password. */
export default defineFix({
  id: 'use-password-instead',
  steps: ['close', 'choose', 'type', 'code'],
  coach: {
    close: { on: ['passkey-failed'], mark: null, stays: true },
    choose: { on: ['passkey-failed'], mark: null, stays: true },
    type: { on: PASSWORD_PAGES, mark: 'password-field' },
    code: { on: [...CODE_PAGES, ...CHECK_PAGES], mark: 'code-field', after: 'type' },
  },
  leaves: ['passkey'],
});
