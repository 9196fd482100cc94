import { defineFix } from '@/lib/model/fix';

/** Looks for changes that the person did not make, and ends other people's sign-ins. */
export default defineFix({
  id: 'secure-account',
  steps: ['mails', 'no_links', 'contact', 'password', 'devices'],
  link: 'account-security',
  changes: ['password', 'devices'],
  leaves: ['orders'],
});
