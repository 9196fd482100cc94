import { defineFix } from '@/lib/model/fix';

/** A look at the keyboard before the next try. */
export default defineFix({
  id: 'check-typing',
  kind: 'guided',
  steps: ['show', 'half_width', 'caps', 'retype', 'once'],
  link: null,
  tool: null,
  changes: ['try'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
