import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    status: [
      { pageState: null, response: { status: 431 } },
      { pageState: null, response: { status: 431 }, person: { otherDevice: 'fails' } },
    ],
    refused: [{ pageState: null, response: { status: 400 }, cookieJar: { sentBytes: 6145 } }],
    came_back: [
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 2 },
        typing: {},
        cookieJar: { sentBytes: 7900 },
      },
    ],
    large: [
      { pageState: { state: 'generic-problem' }, cookieJar: { sentBytes: 8192 } },
      { pageState: { state: 'sign-in-password' }, attempts: { cameBack: 1 }, cookieJar: { sentBytes: 8192 } },
      { pageState: null, cookieJar: { sentBytes: 9000 }, person: { symptom: 'same-page-again' } },
    ],
  },
  possible: {
    refused: [
      {
        pageState: null,
        response: { status: 400 },
        cookieJar: { sentBytes: 6145 },
        person: { privateWindow: 'fails' },
      },
    ],
    maybe: [{ pageState: null, response: { status: 400 }, cookieJar: null }],
    came_back: [
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 2 },
        typing: {},
        cookieJar: { sentBytes: 7900 },
        person: { privateWindow: 'fails' },
      },
    ],
    large: [
      { pageState: { state: 'generic-problem' }, cookieJar: { sentBytes: 8191 } },
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 2 },
        typing: null,
        cookieJar: { sentBytes: 7900 },
      },
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 2 },
        typing: { capsLock: true },
        cookieJar: { sentBytes: 7900 },
      },
      { pageState: { state: 'sign-in-identifier' }, cookieJar: { sentBytes: 6145 } },
    ],
  },
  'ruled-out': [
    { pageState: null, response: { status: 400 }, cookieJar: { sentBytes: 6144 } },
    { pageState: { state: 'wrong-password' }, cookieJar: { sentBytes: 9000 } },
    {
      pageState: { state: 'sign-in-password' },
      cookieJar: { sentBytes: 9000 },
      person: { otherDevice: 'fails' },
    },
    { pageState: { state: 'signed-in' }, cookieJar: { sentBytes: 9000 } },
    { pageState: null, cookieJar: { sentBytes: 9000 } },
  ],
  unknown: [{ pageState: { state: 'sign-in-password' }, cookieJar: null }],
} satisfies Samples;
