import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    asked: [{ pageState: { state: 'account-fixup' } }],
    refused: [{ pageState: { state: 'account-fixup-wrong' } }],
  },
  'ruled-out': [{ pageState: { state: 'identity-check' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
