import { defineFix } from '@/lib/model/fix';

/** The store the account belongs to. The popup lists them all. */
export default defineFix({
  id: 'open-right-store',
  steps: ['choose', 'sign_in', 'same'],
  tool: 'stores',
  leaves: ['account'],
});
