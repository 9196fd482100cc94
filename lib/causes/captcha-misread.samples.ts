import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    wrong: [
      { pageState: { state: 'captcha-wrong' } },
      { pageState: { state: 'captcha-wrong' }, attempts: { inARow: 2 } },
    ],
    again: [{ pageState: { state: 'captcha-wrong' }, attempts: { inARow: 3 } }],
  },
  possible: {
    asked: [{ pageState: { state: 'captcha' } }],
    told: [
      { person: { symptom: 'wrong-details' } },
      { pageState: null, person: { symptom: 'wrong-details' } },
    ],
  },
  'ruled-out': [{ pageState: { state: 'robot-check' } }],
  unknown: [{ pageState: null }, { pageState: null, person: { symptom: 'no-connection' } }],
} satisfies Samples;
