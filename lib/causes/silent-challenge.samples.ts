import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    shown: [{ pageState: { state: 'silent-challenge' } }],
  },
  'ruled-out': [{ pageState: { state: 'robot-check' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
