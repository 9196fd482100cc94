import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    asked: [{ pageState: { state: 'security-question' } }],
    refused: [{ pageState: { state: 'security-question-wrong' } }],
  },
  'ruled-out': [{ pageState: { state: 'identity-check-wrong' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
