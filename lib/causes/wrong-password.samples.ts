import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    password: [
      { pageState: { state: 'wrong-password' }, attempts: { inARow: 1 } },
      { pageState: { state: 'wrong-password' }, attempts: null },
      { pageState: { state: 'wrong-password', triesLeft: 3 } },
    ],
    password_again: [{ pageState: { state: 'wrong-password' }, attempts: { inARow: 2 } }],
    counted: [
      { pageState: { state: 'wrong-password', reason: 'unread' } },
      { pageState: { state: 'wrong-password', reason: 'unread' }, attempts: { inARow: 2 } },
    ],
    stop: [
      { pageState: { state: 'wrong-password' }, attempts: { inARow: 3 } },
      { pageState: { state: 'wrong-credentials' }, attempts: { inARow: 4 } },
    ],
    few_left: [{ pageState: { state: 'wrong-password', triesLeft: 2 } }],
    pair: [{ pageState: { state: 'wrong-credentials' } }],
    pair_again: [{ pageState: { state: 'wrong-credentials' }, attempts: { inARow: 2 } }],
    fails_elsewhere: [{ pageState: { state: 'wrong-password' }, person: { otherDevice: 'fails' } }],
  },
  possible: {
    works_elsewhere: [
      { pageState: { state: 'wrong-password' }, person: { otherDevice: 'works' } },
      { pageState: { state: 'wrong-password' }, attempts: { inARow: 3 }, person: { privateWindow: 'works' } },
    ],
    fails_elsewhere: [
      { pageState: { state: 'sign-in-password' }, person: { otherDevice: 'fails' } },
      { pageState: null, person: { otherDevice: 'fails' } },
    ],
    with_captcha: [{ pageState: { state: 'captcha-wrong' } }],
    told: [
      { person: { symptom: 'wrong-details' } },
      { pageState: null, person: { symptom: 'wrong-details' } },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'sign-in-password' } },
    { pageState: { state: 'sign-in-password' }, person: { symptom: 'wrong-details', otherDevice: 'works' } },
    { pageState: { state: 'service-error' }, person: { otherDevice: 'fails' } },
  ],
  unknown: [
    { pageState: null },
    { pageState: null, person: { symptom: 'no-connection', otherDevice: 'fails' } },
  ],
} satisfies Samples;
