import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    elsewhere: [{ pageOrigin: { origin: 'look-alike' } }],
  },
  'ruled-out': [
    { pageOrigin: { origin: 'own' } },
    { pageOrigin: { origin: 'legal' } },
    { pageOrigin: { origin: 'other' } },
  ],
  unknown: [{}],
} satisfies Samples;
