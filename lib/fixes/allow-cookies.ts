import { defineFix } from '@/lib/model/fix';

/** A setting of the browser that no extension may change for the person. */
export default defineFix({
  id: 'allow-cookies',
  steps: ['settings', 'privacy', 'allow', 'blocker', 'home'],
  changes: ['setting'],
  leaves: ['other_sites'],
});
