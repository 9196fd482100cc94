import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    expired: [{ pageHealth: { expired: true } }],
  },
  'ruled-out': [{ pageHealth: {} }],
  unknown: [{ pageHealth: null }],
} satisfies Samples;
