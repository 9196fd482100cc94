import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    error: [{ pageState: { state: 'service-error' } }],
    status: [{ pageState: null, response: { status: 503 } }],
    too_many: [{ pageState: null, response: { status: 429 } }],
    wait: [{ pageState: null, response: { status: 429, retryAfter: 120 } }],
    part: [
      { pageState: { state: 'generic-problem' }, response: { worstRequest: 503 } },
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 1 },
        response: { worstRequest: 429 },
      },
    ],
    fails_elsewhere: [{ pageState: { state: 'generic-problem' }, person: { otherDevice: 'fails' } }],
  },
  possible: {
    part: [{ pageState: { state: 'sign-in-password' }, response: { worstRequest: 500 } }],
    generic: [{ pageState: { state: 'generic-problem' }, response: { status: 200 } }],
    told: [
      { person: { symptom: 'service-error' } },
      { pageState: { state: 'otp-wrong' }, person: { symptom: 'service-error' } },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'generic-problem' }, person: { privateWindow: 'works' } },
    { pageState: { state: 'wrong-password' }, response: { worstRequest: 503 } },
    { pageState: { state: 'sign-in-password' }, response: { status: 200 } },
    { pageState: { state: 'sign-in-password' }, response: { worstRequest: 404 } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
