import { defineFix } from '@/lib/model/fix';

/** Past the passkey, with the password. */
export default defineFix({
  id: 'use-password-instead',
  kind: 'guided',
  steps: ['close', 'choose', 'type', 'code'],
  link: null,
  tool: null,
  changes: [],
  leaves: ['passkey'],
  undo: false,
  worksWhenChanged: 'pageState',
});
