import type { Samples } from '@/lib/model/sample';

export default {
  possible: {
    told: [{ person: { symptom: 'app-fails' } }],
  },
  'ruled-out': [{ person: { symptom: 'code-trouble' } }],
  unknown: [{}],
} satisfies Samples;
