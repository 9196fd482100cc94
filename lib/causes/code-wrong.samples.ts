import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    once: [
      { pageState: { state: 'otp-wrong' }, attempts: { inARow: 1 } },
      { pageState: { state: 'identity-check-wrong' }, attempts: null },
    ],
    again: [
      { pageState: { state: 'otp-wrong' }, attempts: { inARow: 2 } },
      { pageState: { state: 'identity-check-wrong' }, attempts: { inARow: 3 } },
    ],
  },
  possible: {
    told: [{ person: { symptom: 'code-trouble' } }, { pageState: null, person: { symptom: 'code-trouble' } }],
  },
  'ruled-out': [{ pageState: { state: 'otp-expired' } }],
  unknown: [{ pageState: null }, { pageState: null, person: { symptom: 'no-connection' } }],
} satisfies Samples;
