import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    expired: [{ pageState: { state: 'otp-expired' } }],
  },
  possible: {
    told: [{ person: { symptom: 'code-trouble' } }, { pageState: null, person: { symptom: 'code-trouble' } }],
  },
  'ruled-out': [{ pageState: { state: 'otp-wrong' } }],
  unknown: [{ pageState: null }, { pageState: null, person: { symptom: 'no-connection' } }],
} satisfies Samples;
