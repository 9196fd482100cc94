import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    expired: [{ pageHealth: { expired: true } }],
    said: [
      { pageState: { state: 'session-expired' }, pageHealth: {} },
      { pageState: { state: 'session-expired' }, pageHealth: null },
    ],
  },
  'ruled-out': [{ pageState: { state: 'sign-in-password' }, pageHealth: {} }],
  unknown: [{ pageState: { state: 'sign-in-password' }, pageHealth: null }],
} satisfies Samples;
