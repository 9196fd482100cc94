import type { Samples } from '@/lib/model/sample';

export default {
  possible: { shown: [{ pageState: { state: 'interstitial' } }] },
  'ruled-out': [{ pageState: { state: 'identity-check' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
