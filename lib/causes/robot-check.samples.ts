import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    shown: [{ pageState: { state: 'robot-check' } }, { pageState: { state: 'puzzle' } }],
  },
  'ruled-out': [{ pageState: { state: 'captcha' } }],
  unknown: [{ pageState: null }],
} satisfies Samples;
