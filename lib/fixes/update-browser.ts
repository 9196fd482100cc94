import { defineFix } from '@/lib/model/fix';

/** The newest version of this browser. */
export default defineFix({
  id: 'update-browser',
  kind: 'guided',
  steps: ['chrome', 'edge', 'firefox', 'phone', 'mac', 'reopen'],
  link: null,
  tool: null,
  changes: ['browser'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'browser',
});
