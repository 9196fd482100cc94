import type { Samples } from '@/lib/model/sample';

export default {
  possible: {
    told: [{ person: { symptom: 'strange-activity' } }],
    locked: [{ pageState: { state: 'account-locked' } }],
  },
  unknown: [{ pageState: { state: 'signed-in' } }, { person: { symptom: 'wrong-details' } }],
} satisfies Samples;
