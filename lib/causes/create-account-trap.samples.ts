import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    offered: [{ pageState: { state: 'create-account-offer' } }],
  },
  'ruled-out': [{ pageState: { state: 'unknown-account' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
