import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    not_found: [{ pageState: { state: 'unknown-account' } }],
  },
  possible: {
    new_customer: [{ pageState: { state: 'create-account-offer' } }],
  },
  'ruled-out': [{ pageState: { state: 'sign-in-identifier' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
