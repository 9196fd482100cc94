import type { Step } from '@/lib/model/page-state';
import type { Facts, Samples } from '@/lib/model/sample';

const at = (step: Step | null): Facts => ({
  pageState: { state: 'generic-problem', reason: 'unread', step },
});

export default {
  likely: {
    address: [at('identifier')],
    password: [
      at('password'),
      { ...at('combined'), attempts: null },
      { ...at('password'), attempts: { inARow: 2 } },
      { ...at('password'), attempts: { inARow: 3 } },
    ],
    code: [{ ...at('code'), attempts: { inARow: 3 } }],
    picture: [at('captcha')],
    identity: [at('identity')],
    some: [at('reset'), at(null)],
  },
  'ruled-out': [
    { pageState: { state: 'generic-problem', reason: 'none', step: 'password' } },
    { pageState: { state: 'generic-problem', reason: 'read', step: 'reset' } },
    { pageState: { state: 'wrong-password' } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
