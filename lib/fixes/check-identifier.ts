import { defineFix } from '@/lib/model/fix';

/** Reads the address again, character by character, and the store it belongs to. */
export default defineFix({
  id: 'check-identifier',
  kind: 'guided',
  steps: ['back', 'letters', 'half_width', 'phone', 'store', 'again'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageState',
});
