import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    by_design: [
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { askedAgain: true },
        cookieJar: { signInCookie: true },
      },
    ],
  },
  possible: {
    by_design: [
      { pageState: { state: 'sign-in-combined' }, pageHealth: { askedAgain: true }, cookieJar: null },
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { askedAgain: true },
        cookieJar: { signInCookie: null },
      },
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { askedAgain: true },
        cookieJar: { signInCookie: true },
        attempts: { cameBack: 1 },
      },
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { askedAgain: true },
        cookieJar: { signInCookie: true },
        person: { symptom: 'wrong-details' },
      },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'sign-in-password' }, pageHealth: { askedAgain: true }, cookieJar: {} },
    {
      pageState: { state: 'sign-in-password' },
      pageHealth: { askedAgain: true },
      cookieJar: { signInCookie: true },
      attempts: { cameBack: 2 },
    },
    {
      pageState: { state: 'wrong-password' },
      pageHealth: { askedAgain: true },
      cookieJar: { signInCookie: true },
    },
    { pageState: { state: 'sign-in-password' }, pageHealth: {}, cookieJar: { signInCookie: true } },
  ],
  unknown: [{ pageState: { state: 'sign-in-password' }, pageHealth: null }],
} satisfies Samples;
