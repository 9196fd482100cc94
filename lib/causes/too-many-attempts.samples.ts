import type { Samples } from '@/lib/model/sample';

export default {
  likely: { said: [{ pageState: { state: 'too-many-attempts' } }] },
  'ruled-out': [{ pageState: { state: 'otp-rate-limited' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
