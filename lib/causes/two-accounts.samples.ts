import type { Samples } from '@/lib/model/sample';

export default {
  possible: {
    two_stores: [
      { pageState: { state: 'wrong-password' }, store: { usedHere: true, usedOther: 'shop.example' } },
    ],
    again: [{ pageState: { state: 'wrong-credentials' }, attempts: { inARow: 2 } }],
  },
  'ruled-out': [
    { pageState: { state: 'wrong-password' }, attempts: { inARow: 1 } },
    { pageState: { state: 'unknown-account' }, store: { usedHere: true, usedOther: 'shop.example' } },
  ],
  unknown: [{ pageState: { state: 'wrong-password' }, attempts: null }, { pageState: null }],
} satisfies Samples;
