import passkeyTrouble from '@/lib/causes/passkey-trouble';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(passkeyTrouble, [
  ['likely', 'failed', anEvidence({ state: 'passkey-failed' })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password' })],
  ['unknown', null, anEvidence({ state: null })],
]);
