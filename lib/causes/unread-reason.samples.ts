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
      { ...at('password'), attempts: { inARow: 2, soundInARow: 2 } },
      { ...at('password'), attempts: { inARow: 2, soundInARow: 1 } },
      { ...at('password'), attempts: { inARow: 3 } },
    ],
    code: [{ ...at('code'), attempts: { inARow: 3 } }],
    picture: [at('captcha')],
    reset: [at('reset')],
    identity: [at('identity'), at('question'), at('interstitial')],
    approval: [at('approval')],
    detail: [at('detail')],
    some: [at(null)],
  },
  'ruled-out': [
    { pageState: { state: 'generic-problem', reason: 'none', step: 'password' } },
    { pageState: { state: 'wrong-password' } },
  ],
  unknown: [{ pageState: null }],
} satisfies Samples;
