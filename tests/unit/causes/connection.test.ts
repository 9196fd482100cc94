import connection from '@/lib/causes/connection';
import { anEvidence } from '../../support/an-evidence';
import { testCause } from './test-cause';

testCause(connection, [
  ['possible', 'told', anEvidence({ symptom: 'no-connection' })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password' })],
  ['unknown', null, anEvidence({ state: null })],
]);
