import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    failed: [{ pageState: { state: 'passkey-failed' } }],
  },
  'ruled-out': [{ pageState: { state: 'sign-in-password' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
