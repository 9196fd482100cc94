import { defineFix } from '@/lib/model/fix';

/** Small letters again, then one more try. */
export default defineFix({
  id: 'turn-off-caps-lock',
  kind: 'guided',
  steps: ['look', 'press', 'phone', 'retype', 'once'],
  link: null,
  tool: null,
  changes: ['try'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'typing',
});
