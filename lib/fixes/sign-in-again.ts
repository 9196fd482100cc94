import { defineFix } from '@/lib/model/fix';

/** The site asks on purpose: the page in front of the person is the way. */
export default defineFix({
  id: 'sign-in-again',
  steps: ['type', 'code', 'stay'],
  leaves: ['account'],
});
