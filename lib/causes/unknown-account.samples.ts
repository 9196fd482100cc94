import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    no_reset: [{ pageState: { state: 'unknown-account', step: 'reset' } }],
    not_found: [{ pageState: { state: 'unknown-account' } }],
  },
  possible: {
    new_customer: [{ pageState: { state: 'create-account-offer' } }],
  },
  'ruled-out': [{ pageState: { state: 'sign-in-identifier' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
