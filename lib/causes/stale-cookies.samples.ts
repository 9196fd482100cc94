import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    loop: [
      { pageState: { state: 'sign-in-password' }, attempts: { cameBack: 2 } },
      { pageState: { state: 'generic-problem' }, attempts: { cameBack: 3 } },
    ],
    unseen: [{ pageState: { state: 'cookies-disabled' }, cookieSupport: { enabled: true } }],
    twins: [{ pageState: { state: 'sign-in-password' }, attempts: { cameBack: 1 }, cookieJar: { twins: 1 } }],
    far_future: [{ pageState: { state: 'generic-problem' }, cookieJar: { sessionEnds: 'far-future' } }],
    signed_in: [
      {
        pageState: { state: 'sign-in-password' },
        cookieJar: { signInCookie: true },
        person: { symptom: 'same-page-again' },
      },
    ],
    private_works: [
      {
        pageState: { state: 'sign-in-password' },
        cookieJar: { count: 12 },
        person: { privateWindow: 'works' },
      },
      {
        pageState: { state: 'generic-problem' },
        cookieJar: null,
        person: { privateWindow: 'works', otherDevice: 'fails' },
      },
    ],
    works_elsewhere: [{ pageState: { state: 'generic-problem' }, person: { otherDevice: 'works' } }],
  },
  possible: {
    loop: [
      { pageState: { state: 'account-locked' }, attempts: { cameBack: 3 } },
      { pageState: null, attempts: { cameBack: 2 } },
    ],
    unseen: [
      {
        pageState: { state: 'cookies-disabled' },
        cookieSupport: { enabled: true },
        person: { privateWindow: 'fails' },
      },
    ],
    said: [{ pageState: { state: 'cookies-disabled' }, cookieSupport: null }],
    twins: [
      {
        pageState: { state: 'generic-problem' },
        cookieJar: { twins: 1 },
        person: { privateWindow: 'fails' },
      },
    ],
    far_future: [
      {
        pageState: { state: 'generic-problem' },
        cookieJar: { sessionEnds: 'far-future' },
        person: { privateWindow: 'fails' },
      },
    ],
    signed_in: [
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 1 },
        cookieJar: { signInCookie: true },
        person: { privateWindow: 'fails' },
      },
    ],
    private_works: [
      { pageState: null, person: { privateWindow: 'works' } },
      {
        pageState: { state: 'sign-in-password' },
        cookieJar: { count: 0 },
        person: { privateWindow: 'works' },
      },
    ],
    works_elsewhere: [
      { pageState: null, person: { otherDevice: 'works' } },
      { pageState: { state: 'wrong-password' }, person: { otherDevice: 'works' } },
    ],
    generic: [
      { pageState: { state: 'generic-problem' } },
      { pageState: { state: 'generic-problem' }, cookieJar: { signInCookie: true } },
    ],
    told: [{ person: { symptom: 'same-page-again' } }],
  },
  'ruled-out': [
    { pageState: { state: 'cookies-disabled' }, cookieSupport: { enabled: false } },
    { pageState: { state: 'generic-problem' }, person: { privateWindow: 'fails' } },
    { pageState: { state: 'sign-in-password' }, attempts: { cameBack: 2 }, person: { otherDevice: 'fails' } },
    { pageState: { state: 'sign-in-password' }, attempts: { cameBack: 1 } },
    { pageState: { state: 'sign-in-password' }, cookieJar: { twins: 1 } },
    { pageState: { state: 'signed-in' }, attempts: { cameBack: 5 } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
