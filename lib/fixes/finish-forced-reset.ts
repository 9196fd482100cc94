import { defineFix } from '@/lib/model/fix';

/** Through the reset that the site demands, on the page in front of the person. */
export default defineFix({
  id: 'finish-forced-reset',
  kind: 'guided',
  steps: ['follow', 'code', 'new', 'save'],
  link: null,
  tool: null,
  changes: ['password', 'devices'],
  leaves: ['orders'],
  undo: false,
  worksWhenChanged: 'pageState',
});
