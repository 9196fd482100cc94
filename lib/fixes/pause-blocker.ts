import { defineFix } from '@/lib/model/fix';

/** Other extensions are out of our reach: the person pauses them for this store. */
export default defineFix({
  id: 'pause-blocker',
  steps: ['icon', 'pause', 'reload', 'others', 'on_again'],
  changes: ['blocker'],
  leaves: ['account'],
});
