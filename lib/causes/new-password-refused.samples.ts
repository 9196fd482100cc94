import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    said: [{ pageState: { state: 'generic-problem', reason: 'read', step: 'reset' } }],
  },
  'ruled-out': [
    { pageState: { state: 'generic-problem', reason: 'unread', step: 'reset' } },
    { pageState: { state: 'generic-problem', reason: 'read', step: 'password' } },
    { pageState: { state: 'new-password' } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
