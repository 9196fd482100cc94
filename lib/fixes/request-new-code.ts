import { defineFix } from '@/lib/model/fix';

/** Only the newest code counts. */
export default defineFix({
  id: 'request-new-code',
  kind: 'guided',
  steps: ['press', 'send', 'newest', 'type', 'clock'],
  link: null,
  tool: null,
  changes: ['codes'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
