import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    offered: [{ pageState: { state: 'passkey-offer' } }],
    failed: [{ pageState: { state: 'passkey-offer-failed' } }],
  },
  'ruled-out': [{ pageState: { state: 'passkey-failed' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
