import type { Samples } from '@/lib/model/sample';

export default {
  likely: { said: [{ pageState: { state: 'new-password-refused' } }] },
  'ruled-out': [
    { pageState: { state: 'generic-problem', reason: 'unread', step: 'reset' } },
    { pageState: { state: 'new-password' } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
