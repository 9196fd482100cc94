import { defineFix } from '@/lib/model/fix';

/** The e-mail or phone number again, in plain half-width letters without spaces. */
export default defineFix({
  id: 'type-half-width',
  steps: ['switch', 'at', 'spaces', 'retype'],
  leaves: ['account'],
});
