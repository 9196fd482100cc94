import { defineFix } from '@/lib/model/fix';

/** Time, then a fresh start from the store's first page. */
export default defineFix({
  id: 'wait-and-retry',
  steps: ['wait', 'home', 'sign_in', 'sales', 'later'],
  link: 'home',
  leaves: ['account'],
});
