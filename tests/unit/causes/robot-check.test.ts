import robotCheck from '@/lib/causes/robot-check';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(robotCheck, [
  ['likely', 'shown', anEvidence({ state: 'robot-check' })],
  ['ruled-out', null, anEvidence({ state: 'captcha' })],
  ['unknown', null, anEvidence({ state: null })],
]);
