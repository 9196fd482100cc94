import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    locked: [{ pageState: { state: 'account-locked' } }],
    not_verified: [{ pageState: { state: 'account-not-verified' } }],
  },
  'ruled-out': [{ pageState: { state: 'account-fixup' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
