import { defineFix } from '@/lib/model/fix';

/** The one fix that Haireta carries out itself: this store's cookies, with undo. */
export default defineFix({
  id: 'clear-cookies',
  steps: [],
  changes: ['cookies', 'sign_in', 'cart'],
  leaves: ['passwords', 'preferences', 'other_sites'],
});
