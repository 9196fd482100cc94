import { defineFix } from '@/lib/model/fix';

/** Time set by itself. No extension may do that. */
export default defineFix({
  id: 'set-clock',
  kind: 'guided',
  steps: ['windows', 'mac', 'iphone', 'android', 'retry'],
  link: null,
  tool: null,
  changes: ['clock'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'clock',
});
