import { defineFix } from '@/lib/model/fix';

/** Another line, or the same one started again. */
export default defineFix({
  id: 'check-connection',
  kind: 'guided',
  steps: ['switch', 'aeroplane', 'router', 'again', 'carrier'],
  link: null,
  tool: null,
  changes: ['line'],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'connection',
});
