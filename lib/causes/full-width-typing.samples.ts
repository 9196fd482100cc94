import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    full_width: [
      { pageState: { state: 'invalid-identifier' }, typing: { fullWidth: true, ime: true } },
      { pageState: { state: 'create-account-offer' }, typing: { fullWidth: true } },
    ],
    spaces: [{ pageState: { state: 'invalid-identifier' }, typing: { outerSpaces: true } }],
  },
  possible: {
    spaces: [
      { pageState: { state: 'unknown-account' }, typing: { outerSpaces: true } },
      { pageState: null, typing: { outerSpaces: true }, person: { symptom: 'wrong-details' } },
    ],
    ime: [{ pageState: { state: 'invalid-identifier' }, typing: { ime: true } }],
    full_width: [
      { pageState: { state: 'wrong-password' }, typing: { fullWidth: true } },
      { pageState: { state: 'sign-in-identifier' }, typing: { fullWidth: true } },
      {
        pageState: { state: 'unknown-account' },
        typing: { fullWidth: true },
        person: { otherDevice: 'fails' },
      },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'wrong-password' }, typing: { outerSpaces: true } },
    { pageState: { state: 'invalid-identifier' }, typing: { capsLock: true } },
  ],
  unknown: [{ pageState: { state: 'invalid-identifier' }, typing: null }],
} satisfies Samples;
