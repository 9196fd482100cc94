import { defineFix } from '@/lib/model/fix';

/** A setting of the browser that no extension may change for the person. */
export default defineFix({
  id: 'allow-cookies',
  kind: 'guided',
  steps: ['settings', 'privacy', 'allow', 'blocker', 'home'],
  link: null,
  tool: null,
  changes: ['setting'],
  leaves: ['other_sites'],
  undo: false,
  worksWhenChanged: 'cookieSupport',
});
