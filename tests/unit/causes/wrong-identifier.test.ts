import wrongIdentifier from '@/lib/causes/wrong-identifier';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(wrongIdentifier, [
  ['likely', 'invalid', anEvidence({ state: 'invalid-identifier' })],
  ['likely', 'fails_elsewhere', anEvidence({ state: 'unknown-account', otherDevice: 'fails' })],
  ['possible', 'fails_elsewhere', anEvidence({ state: 'sign-in-password', otherDevice: 'fails' })],
  ['possible', 'not_found', anEvidence({ state: 'unknown-account' })],
  ['possible', 'not_found', anEvidence({ state: 'create-account-offer', otherDevice: 'fails' })],
  ['possible', 'pair', anEvidence({ state: 'wrong-credentials' })],
  ['possible', 'told', anEvidence({ symptom: 'wrong-details' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'wrong-details' })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password' })],
  ['ruled-out', null, anEvidence({ state: 'wrong-credentials', otherDevice: 'works' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
