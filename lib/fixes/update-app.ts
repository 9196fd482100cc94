import { defineFix } from '@/lib/model/fix';

/** The newest version of the site's app. */
export default defineFix({
  id: 'update-app',
  kind: 'guided',
  steps: ['iphone', 'android', 'update', 'reopen'],
  link: null,
  tool: null,
  changes: ['app'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'person',
});
