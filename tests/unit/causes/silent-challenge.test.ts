import silentChallenge from '@/lib/causes/silent-challenge';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(silentChallenge, [
  ['likely', 'shown', anEvidence({ state: 'silent-challenge' })],
  ['ruled-out', null, anEvidence({ state: 'robot-check' })],
  ['unknown', null, anEvidence({ state: null })],
]);
