import { defineFix } from '@/lib/model/fix';

/** Small letters again, then one more try. */
export default defineFix({
  id: 'turn-off-caps-lock',
  steps: ['look', 'press', 'phone', 'retype', 'once'],
  changes: ['try'],
  leaves: ['account'],
});
