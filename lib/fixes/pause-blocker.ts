import { defineFix } from '@/lib/model/fix';

/** Other extensions are out of our reach: the person pauses them for this store. */
export default defineFix({
  id: 'pause-blocker',
  kind: 'guided',
  steps: ['icon', 'pause', 'reload', 'others', 'on_again'],
  link: null,
  tool: null,
  changes: ['blocker'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'pageHealth',
});
