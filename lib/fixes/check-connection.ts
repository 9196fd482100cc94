import { defineFix } from '@/lib/model/fix';

/** Another line, or the same one started again. */
export default defineFix({
  id: 'check-connection',
  kind: 'guided',
  steps: ['switch', 'aeroplane', 'router', 'carrier'],
  link: null,
  changes: ['line'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'response',
});
