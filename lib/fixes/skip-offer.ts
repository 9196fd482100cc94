import { defineFix } from '@/lib/model/fix';

/** Past what the site would like to have set up, by its own button or link. */
export default defineFix({
  id: 'skip-offer',
  steps: ['press', 'stuck', 'later'],
  coach: {
    press: {
      on: ['passkey-offer', 'passkey-offer-failed', 'account-fixup', 'account-fixup-wrong'],
      mark: 'skip-button',
    },
    stuck: { on: [], mark: null, stays: true },
    later: { on: [], mark: null, stays: true },
  },
  leaves: ['account'],
});
