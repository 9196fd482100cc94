import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    offline: [
      { pageState: null, connection: { failure: 'offline', online: false } },
      { pageState: { state: 'sign-in-password' }, connection: { online: false } },
      { pageState: null, connection: { failure: 'offline' } },
    ],
    dns: [{ pageState: null, connection: { failure: 'dns' } }],
    refused: [{ pageState: null, connection: { failure: 'refused' } }],
    reset: [{ pageState: null, connection: { failure: 'reset' } }],
    timed_out: [{ pageState: null, connection: { failure: 'timed-out' } }],
    certificate: [{ pageState: null, connection: { failure: 'certificate' } }],
    other: [{ pageState: null, connection: { failure: 'other' } }],
  },
  possible: {
    told: [{ person: { symptom: 'no-connection' } }],
  },
  'ruled-out': [
    { pageState: null, connection: { failure: 'other' }, redirects: { count: 20, gaveUp: true } },
    { pageState: null, connection: {} },
    { pageState: { state: 'sign-in-password' } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
