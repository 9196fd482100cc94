import { defineFix } from '@/lib/model/fix';

/** Past AWS or a partner, to the shop's own sign-in. */
export default defineFix({
  id: 'use-shop-account',
  kind: 'guided',
  steps: ['open', 'shop', 'aws'],
  link: 'sign-in',
  tool: null,
  changes: [],
  leaves: ['account'],
  undo: false,
  worksWhenChanged: 'store',
});
