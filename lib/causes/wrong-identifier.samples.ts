import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    invalid: [{ pageState: { state: 'invalid-identifier' } }],
    fails_elsewhere: [{ pageState: { state: 'unknown-account' }, person: { otherDevice: 'fails' } }],
  },
  possible: {
    fails_elsewhere: [
      { pageState: { state: 'sign-in-password' }, person: { otherDevice: 'fails' } },
      { pageState: { state: 'captcha-wrong' }, person: { otherDevice: 'fails' } },
      { pageState: null, person: { otherDevice: 'fails' } },
    ],
    not_found: [
      { pageState: { state: 'unknown-account' } },
      { pageState: { state: 'create-account-offer' }, person: { otherDevice: 'fails' } },
    ],
    pair: [{ pageState: { state: 'wrong-credentials' } }],
    told: [
      { person: { symptom: 'wrong-details' } },
      { pageState: null, person: { symptom: 'wrong-details' } },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'wrong-password' } },
    { pageState: { state: 'wrong-credentials' }, person: { otherDevice: 'works' } },
    { pageState: { state: 'service-error' }, person: { otherDevice: 'fails' } },
  ],
  unknown: [{ pageState: null }, { pageState: null, person: { symptom: 'no-connection' } }],
} satisfies Samples;
