import { defineFix } from '@/lib/model/fix';

/** A look at the keyboard before the next try. */
export default defineFix({
  id: 'check-typing',
  steps: ['show', 'half_width', 'caps', 'retype', 'once'],
  changes: ['try'],
  leaves: ['account'],
});
