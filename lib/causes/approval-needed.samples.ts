import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    waiting: [{ pageState: { state: 'approval' } }],
    expired: [{ pageState: { state: 'approval-expired' } }],
  },
  'ruled-out': [{ pageState: { state: 'identity-check' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
