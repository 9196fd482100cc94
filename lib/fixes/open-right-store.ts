import { defineFix } from '@/lib/model/fix';

/** The store the account belongs to. The popup lists them all. */
export default defineFix({
  id: 'open-right-store',
  kind: 'guided',
  steps: ['choose', 'sign_in', 'same'],
  link: null,
  tool: 'stores',
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'store',
});
