import { defineFix } from '@/lib/model/fix';
import { IDENTIFIER_PAGES } from '@/lib/model/page-groups';

/** Reads the address again, character by character, and the store it belongs to. */
export default defineFix({
  id: 'check-identifier',
  steps: ['back', 'letters', 'half_width', 'phone', 'store', 'again'],
  coach: {
    back: { on: ['create-account-offer', 'wrong-password', 'wrong-credentials'], mark: 'change-identifier' },
    letters: { on: IDENTIFIER_PAGES, mark: 'identifier-field', stays: true },
    half_width: { on: IDENTIFIER_PAGES, mark: 'identifier-field', stays: true },
    phone: { on: IDENTIFIER_PAGES, mark: 'identifier-field', stays: true },
    store: { on: IDENTIFIER_PAGES, mark: null, stays: true },
    again: { on: [...IDENTIFIER_PAGES, 'sign-in-password'], mark: 'step-button' },
  },
  leaves: ['account'],
});
