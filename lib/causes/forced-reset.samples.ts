import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    required: [
      { pageState: { state: 'password-reset-required' } },
      { pageState: { state: 'password-reset-required' }, attempts: null },
    ],
    again: [{ pageState: { state: 'password-reset-required' }, attempts: { resetAgain: true } }],
  },
  'ruled-out': [{ pageState: { state: 'password-help' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
