import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    on: [
      { pageState: { state: 'wrong-password' }, typing: { capsLock: true } },
      { pageState: { state: 'wrong-credentials' }, typing: { capsLock: true }, attempts: { inARow: 2 } },
      { pageState: { state: 'wrong-password', triesLeft: 3 }, typing: { capsLock: true } },
    ],
  },
  possible: {
    again: [
      { pageState: { state: 'wrong-password' }, typing: { capsLock: true }, attempts: { inARow: 3 } },
      { pageState: { state: 'wrong-password', triesLeft: 2 }, typing: { capsLock: true } },
    ],
    on: [
      {
        pageState: { state: 'wrong-password' },
        typing: { capsLock: true },
        person: { otherDevice: 'fails' },
      },
      { pageState: { state: 'captcha-wrong' }, typing: { capsLock: true } },
      { pageState: null, typing: { capsLock: true }, person: { symptom: 'wrong-details' } },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'wrong-password' }, typing: {} },
    { pageState: { state: 'otp-wrong' }, typing: { capsLock: true } },
  ],
  unknown: [{ pageState: { state: 'wrong-password' }, typing: null }],
} satisfies Samples;
