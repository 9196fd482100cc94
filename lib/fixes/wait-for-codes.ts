import { defineFix } from '@/lib/model/fix';

/** The daily limit ends by itself. */
export default defineFix({
  id: 'wait-for-codes',
  kind: 'guided',
  steps: ['stop', 'app', 'device', 'wait'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
