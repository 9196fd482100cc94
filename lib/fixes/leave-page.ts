import { defineFix } from '@/lib/model/fix';

/** Away from a page that asks for a sign-in at an address that is none of the site's. */
export default defineFix({
  id: 'leave-page',
  steps: ['nothing', 'close', 'open', 'typed'],
  link: 'home',
  leaves: ['account'],
});
