import { defineFix } from '@/lib/model/fix';

/** The newest version of this browser. */
export default defineFix({
  id: 'update-browser',
  steps: ['chrome', 'edge', 'firefox', 'phone', 'mac', 'reopen'],
  changes: ['browser'],
  leaves: ['account'],
});
