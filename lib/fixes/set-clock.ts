import { defineFix } from '@/lib/model/fix';

/** Time set by itself. No extension may do that. */
export default defineFix({
  id: 'set-clock',
  steps: ['windows', 'mac', 'iphone', 'android', 'retry'],
  changes: ['clock'],
  leaves: ['account'],
});
