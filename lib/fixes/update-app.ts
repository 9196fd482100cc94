import { defineFix } from '@/lib/model/fix';

/** The newest app or browser. */
export default defineFix({
  id: 'update-app',
  kind: 'guided',
  steps: ['store', 'search', 'update', 'browser', 'reopen'],
  link: null,
  changes: ['app'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'person',
});
