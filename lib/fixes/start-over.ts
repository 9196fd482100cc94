import { defineFix } from '@/lib/model/fix';

/** The store's first page, not the old step: its ticket has run out. */
export default defineFix({
  id: 'start-over',
  steps: ['close', 'home', 'sign_in', 'bookmark'],
  link: 'home',
  leaves: ['account'],
});
