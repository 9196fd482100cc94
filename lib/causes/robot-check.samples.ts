import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    shown: [{ pageState: { state: 'robot-check' } }],
  },
  'ruled-out': [{ pageState: { state: 'captcha' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
