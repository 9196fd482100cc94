import { defineFix } from '@/lib/model/fix';

/** For those who never had an account. For all others a second one is a trap. */
export default defineFix({
  id: 'create-account',
  steps: ['sure', 'home', 'create'],
  link: 'home',
  changes: ['account'],
  leaves: ['old'],
});
