import { defineFix } from '@/lib/model/fix';

/** The daily limit ends by itself. */
export default defineFix({
  id: 'wait-for-codes',
  steps: ['stop', 'app', 'device', 'wait'],
  leaves: ['account'],
});
