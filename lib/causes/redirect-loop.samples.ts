import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    gave_up: [{ redirects: { count: 20, gaveUp: true } }],
    many: [{ redirects: { count: 10 } }],
  },
  possible: {
    gave_up: [{ redirects: { count: 20, gaveUp: true }, person: { privateWindow: 'fails' } }],
    many: [{ redirects: { count: 10 }, person: { privateWindow: 'fails' } }],
  },
  'ruled-out': [
    { redirects: { count: 20, gaveUp: true }, person: { otherDevice: 'fails' } },
    { redirects: { count: 9 } },
  ],
  unknown: [{ redirects: null, person: { symptom: 'same-page-again' } }],
} satisfies Samples;
