import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    other_account: [
      { pageState: { state: 'wrong-password' }, store: { detour: 'other-account' } },
      {
        pageState: { state: 'sign-in-combined' },
        store: { detour: 'other-account' },
        person: { symptom: 'wrong-details' },
      },
    ],
  },
  possible: {
    other_account: [{ pageState: { state: 'sign-in-combined' }, store: { detour: 'other-account' } }],
    partner: [{ pageState: { state: 'wrong-password' }, store: { detour: 'partner' } }],
  },
  'ruled-out': [
    { pageState: { state: 'sign-in-combined' }, store: { detour: 'partner' } },
    { pageState: { state: 'signed-in' }, store: { detour: 'other-account' } },
    { pageState: { state: 'wrong-password' }, store: { usedOther: 'shop.example' } },
  ],
  unknown: [{ pageState: { state: 'wrong-password' }, store: null }],
} satisfies Samples;
