import { defineFix } from '@/lib/model/fix';

/** The newest version of the site's app. */
export default defineFix({
  id: 'update-app',
  steps: ['iphone', 'android', 'update', 'reopen'],
  changes: ['app'],
  leaves: ['account'],
});
