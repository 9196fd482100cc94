import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    used_other: [
      { pageState: { state: 'unknown-account' }, store: { usedOther: 'shop.example' } },
      { pageState: { state: 'create-account-offer' }, store: { usedOther: 'shop.example' } },
      { pageState: { state: 'wrong-credentials' }, store: { usedOther: 'shop.example' } },
    ],
  },
  possible: {
    used_other: [
      { pageState: { state: 'wrong-password' }, store: { usedOther: 'shop.example' } },
      { store: { usedOther: 'shop.example' }, person: { symptom: 'wrong-details' } },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'unknown-account' }, store: { usedHere: true, usedOther: 'shop.example' } },
    {
      pageState: { state: 'unknown-account' },
      store: { usedOther: 'shop.example' },
      person: { otherDevice: 'works' },
    },
    {
      pageState: { state: 'unknown-account' },
      store: { usedOther: 'shop.example', detour: 'other-account' },
    },
    { pageState: { state: 'otp-wrong' }, store: { usedOther: 'shop.example' } },
  ],
  unknown: [
    { pageState: { state: 'unknown-account' }, store: { usedSame: 'same.example' } },
    { pageState: { state: 'wrong-password' }, store: {} },
    { pageState: { state: 'unknown-account' }, store: null },
  ],
} satisfies Samples;
