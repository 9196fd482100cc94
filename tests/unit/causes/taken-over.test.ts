import takenOver from '@/lib/causes/taken-over';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(takenOver, [
  ['possible', 'told', anEvidence({ symptom: 'strange-activity' })],
  ['possible', 'locked', anEvidence({ state: 'account-locked' })],
  ['unknown', null, anEvidence({ state: 'signed-in' })],
  ['unknown', null, anEvidence({ symptom: 'wrong-details' })],
]);
