import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    refused: [{ pageState: null, response: { status: 403 } }],
    works_elsewhere: [{ pageState: { state: 'robot-check' }, person: { otherDevice: 'works' } }],
  },
  possible: {
    refused: [{ pageState: { state: 'robot-check' }, response: { status: 403 } }],
    too_many: [{ pageState: null, response: { status: 429 } }],
    checked: [
      { pageState: { state: 'robot-check' } },
      { pageState: { state: 'identity-check' }, store: { usedHere: true } },
    ],
    new_here: [{ pageState: { state: 'identity-check' }, store: { usedHere: false } }],
    pictures: [{ pageState: { state: 'captcha-wrong' }, attempts: { byState: { 'captcha-wrong': 2 } } }],
  },
  'ruled-out': [
    { pageState: { state: 'captcha-wrong' }, attempts: { byState: { 'captcha-wrong': 1 } } },
    { pageState: { state: 'wrong-password' }, person: { otherDevice: 'works' } },
  ],
  unknown: [{ pageState: { state: 'captcha' }, attempts: null }, { pageState: null }],
} satisfies Samples;
