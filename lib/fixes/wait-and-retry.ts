import { defineFix } from '@/lib/model/fix';

/** Time, then a fresh start from the store's first page. */
export default defineFix({
  id: 'wait-and-retry',
  kind: 'guided',
  steps: ['wait', 'home', 'sign_in', 'sales', 'later'],
  link: 'home',
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'response',
});
