import codeExpired from '@/lib/causes/code-expired';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(codeExpired, [
  ['likely', 'expired', anEvidence({ state: 'otp-expired' })],
  ['possible', 'told', anEvidence({ symptom: 'code-trouble' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'code-trouble' })],
  ['ruled-out', null, anEvidence({ state: 'otp-wrong' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
