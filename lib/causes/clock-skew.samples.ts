import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    ahead: [
      { pageState: { state: 'otp-wrong' }, clock: { skew: 600 } },
      { pageState: { state: 'otp-expired' }, clock: { skew: 121 } },
    ],
    behind: [{ pageState: { state: 'identity-check-wrong' }, clock: { skew: -121 } }],
  },
  possible: {
    ahead: [
      { pageState: { state: 'otp-wrong' }, clock: { skew: 120 } },
      { pageState: { state: 'otp' }, clock: { skew: 61 } },
      { pageState: { state: 'generic-problem' }, clock: { skew: 301 } },
    ],
    behind: [{ pageState: null, clock: { skew: -61 }, person: { symptom: 'code-trouble' } }],
    certificate: [{ pageState: null, connection: { failure: 'certificate' } }],
  },
  'ruled-out': [
    { pageState: { state: 'otp-wrong' }, clock: { skew: 60 } },
    { pageState: { state: 'sign-in-password' }, clock: { skew: 300 } },
    { pageState: { state: 'signed-in' }, clock: { skew: 900 } },
  ],
  unknown: [
    { pageState: { state: 'sign-in-password' }, clock: { skew: 301 } },
    { pageState: { state: 'otp-wrong' }, clock: null },
  ],
} satisfies Samples;
