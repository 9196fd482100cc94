import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    off: [{ pageState: { state: 'cookies-disabled' }, cookieSupport: { enabled: false } }],
    refused: [
      {
        pageState: { state: 'cookies-disabled' },
        cookieSupport: { enabled: true },
        cookieJar: { refused: 2 },
      },
      { pageState: { state: 'sign-in-password' }, attempts: { cameBack: 1 }, cookieJar: { refused: 1 } },
      { pageState: { state: 'generic-problem' }, cookieJar: { refused: 1 } },
      {
        pageState: { state: 'sign-in-password' },
        cookieJar: { refused: 1 },
        person: { symptom: 'same-page-again' },
      },
    ],
  },
  possible: {
    refused: [{ pageState: { state: 'sign-in-password' }, cookieJar: { refused: 1 } }],
    said: [
      { pageState: { state: 'cookies-disabled' }, cookieSupport: { enabled: true } },
      { pageState: { state: 'cookies-disabled' }, cookieSupport: null },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'sign-in-identifier' }, cookieSupport: { enabled: false } },
    { pageState: { state: 'wrong-password' }, cookieJar: { refused: 1 } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
