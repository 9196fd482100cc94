import codeRateLimited from '@/lib/causes/code-rate-limited';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(codeRateLimited, [
  ['likely', 'limit', anEvidence({ state: 'otp-rate-limited' })],
  ['possible', 'told', anEvidence({ symptom: 'code-trouble' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'code-trouble' })],
  ['ruled-out', null, anEvidence({ state: 'otp' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
