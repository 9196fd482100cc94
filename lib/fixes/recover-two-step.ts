import { defineFix } from '@/lib/model/fix';

/** Two-step verification taken off by the site, after it has checked papers. */
export default defineFix({
  id: 'recover-two-step',
  kind: 'guided',
  steps: ['device', 'open', 'papers', 'again'],
  link: 'two-step-recovery',
  tool: null,
  changes: ['two_step'],
  leaves: ['password'],
  undo: false,
  worksWhenChanged: 'pageState',
});
