import { defineFix } from '@/lib/model/fix';

/** The site asks on purpose: the page in front of the person is the way. */
export default defineFix({
  id: 'sign-in-again',
  kind: 'guided',
  steps: ['type', 'code', 'stay'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
