import { defineFix } from '@/lib/model/fix';

/** What the page in front asks for. */
export default defineFix({
  id: 'follow-page',
  steps: ['read', 'press', 'stuck'],
  coach: {
    read: { on: ['interstitial'], mark: null, stays: true },
    press: { on: ['interstitial'], mark: 'step-button' },
    stuck: { on: [], mark: null, stays: true },
  },
  leaves: ['account'],
});
