import wrongIdentifier from '@/lib/causes/wrong-identifier';
import { anEvidence } from '../../support/an-evidence';
import { testCause } from './test-cause';

testCause(wrongIdentifier, [
  ['likely', 'invalid', anEvidence({ state: 'invalid-identifier' })],
  ['possible', 'not_found', anEvidence({ state: 'unknown-account' })],
  ['possible', 'pair', anEvidence({ state: 'wrong-credentials' })],
  ['possible', 'told', anEvidence({ symptom: 'wrong-details' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'wrong-details' })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
