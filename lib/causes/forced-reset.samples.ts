import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    required: [{ pageState: { state: 'password-reset-required' } }],
  },
  'ruled-out': [{ pageState: { state: 'password-help' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
