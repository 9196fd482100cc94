import { defineFix } from '@/lib/model/fix';

/** Finds out which address the account really has. */
export default defineFix({
  id: 'use-other-identifier',
  steps: ['mails', 'address', 'phone', 'go'],
  link: 'sign-in',
  leaves: ['account'],
});
