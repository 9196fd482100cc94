import { defineFix } from '@/lib/model/fix';

/** The site's own way to a new password. */
export default defineFix({
  id: 'reset-password',
  kind: 'guided',
  steps: ['open', 'identifier', 'code', 'new', 'done'],
  link: 'forgot-password',
  tool: null,
  changes: ['password', 'devices'],
  leaves: ['orders'],
  undo: false,
  worksWhenChanged: 'pageState',
});
