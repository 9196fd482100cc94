import { defineFix } from '@/lib/model/fix';

/** Another line, or the same one started again. */
export default defineFix({
  id: 'check-connection',
  steps: ['switch', 'aeroplane', 'router', 'again', 'carrier'],
  changes: ['line'],
  leaves: ['account'],
});
