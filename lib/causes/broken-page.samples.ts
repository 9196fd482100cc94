import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    in_vain: [
      { pageState: { state: 'sign-in-identifier' }, attempts: { inVain: 2 } },
      { pageState: { state: 'wrong-password' }, attempts: { inVain: 3 } },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'sign-in-identifier' }, attempts: { inVain: 1 } },
    { pageState: { state: 'not-sign-in' }, attempts: { inVain: 2 } },
    { pageState: { state: 'signed-in' }, attempts: { inVain: 2 } },
  ],
  unknown: [{ pageState: null, attempts: { inVain: 2 } }],
} satisfies Samples;
