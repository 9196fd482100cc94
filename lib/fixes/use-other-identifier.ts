import { defineFix } from '@/lib/model/fix';

/** Finds out which address the account really has. */
export default defineFix({
  id: 'use-other-identifier',
  kind: 'guided',
  steps: ['mails', 'address', 'phone', 'go'],
  link: 'sign-in',
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
