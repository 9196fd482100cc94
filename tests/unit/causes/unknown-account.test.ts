import unknownAccount from '@/lib/causes/unknown-account';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(unknownAccount, [
  ['likely', 'not_found', anEvidence({ state: 'unknown-account' })],
  ['possible', 'new_customer', anEvidence({ state: 'create-account-offer' })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-identifier' })],
  ['unknown', null, anEvidence({ state: null })],
]);
