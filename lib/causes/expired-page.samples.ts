import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    expired: [
      { pageHealth: { expired: true } },
      { pageState: null, pageHealth: null, response: { status: 404 } },
    ],
    said: [
      { pageState: { state: 'session-expired' }, pageHealth: {} },
      { pageState: { state: 'session-expired' }, pageHealth: null },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'sign-in-password' }, pageHealth: {} },
    { pageState: { state: 'sign-in-password' }, pageHealth: {}, response: { status: 404 } },
  ],
  unknown: [{ pageState: { state: 'sign-in-password' }, pageHealth: null }],
} satisfies Samples;
