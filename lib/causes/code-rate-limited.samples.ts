import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    limit: [{ pageState: { state: 'otp-rate-limited' } }],
  },
  possible: {
    told: [{ person: { symptom: 'code-trouble' } }, { pageState: null, person: { symptom: 'code-trouble' } }],
  },
  'ruled-out': [{ pageState: { state: 'otp' } }],
  unknown: [{ pageState: null }, { pageState: null, person: { symptom: 'no-connection' } }],
} satisfies Samples;
