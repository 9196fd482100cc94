import accountOnHold from '@/lib/causes/account-on-hold';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(accountOnHold, [
  ['likely', 'locked', anEvidence({ state: 'account-locked' })],
  ['ruled-out', null, anEvidence({ state: 'account-fixup' })],
  ['unknown', null, anEvidence({ state: null })],
]);
