import type { Samples } from '@/lib/model/sample';

export default {
  possible: {
    asked: [
      { pageState: { state: 'otp' } },
      { pageState: { state: 'otp-channel-choice' } },
      { pageState: { state: 'identity-check' } },
    ],
    told: [{ person: { symptom: 'code-trouble' } }, { pageState: null, person: { symptom: 'code-trouble' } }],
  },
  'ruled-out': [{ pageState: { state: 'otp-wrong' } }],
  unknown: [{ pageState: null }, { pageState: null, person: { symptom: 'no-connection' } }],
} satisfies Samples;
