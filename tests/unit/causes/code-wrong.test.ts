import codeWrong from '@/lib/causes/code-wrong';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(codeWrong, [
  ['likely', 'once', anEvidence({ state: 'otp-wrong', attempts: { inARow: 1 } })],
  ['likely', 'once', anEvidence({ state: 'identity-check-wrong', attempts: null })],
  ['likely', 'again', anEvidence({ state: 'otp-wrong', attempts: { inARow: 2 } })],
  ['likely', 'again', anEvidence({ state: 'identity-check-wrong', attempts: { inARow: 3 } })],
  ['possible', 'told', anEvidence({ symptom: 'code-trouble' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'code-trouble' })],
  ['ruled-out', null, anEvidence({ state: 'otp-expired' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
