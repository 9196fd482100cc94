import forcedReset from '@/lib/causes/forced-reset';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(forcedReset, [
  ['likely', 'required', anEvidence({ state: 'password-reset-required' })],
  ['ruled-out', null, anEvidence({ state: 'password-help' })],
  ['unknown', null, anEvidence({ state: null })],
]);
