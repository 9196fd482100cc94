import { defineFix } from '@/lib/model/fix';

/** Past another service or a partner, to the store's own sign-in. */
export default defineFix({
  id: 'use-store-account',
  steps: ['open', 'store', 'other'],
  link: 'sign-in',
  leaves: ['account'],
});
