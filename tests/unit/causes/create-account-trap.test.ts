import createAccountTrap from '@/lib/causes/create-account-trap';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(createAccountTrap, [
  ['likely', 'offered', anEvidence({ state: 'create-account-offer' })],
  ['ruled-out', null, anEvidence({ state: 'unknown-account' })],
  ['unknown', null, anEvidence({ state: null })],
]);
