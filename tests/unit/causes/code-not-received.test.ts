import codeNotReceived from '@/lib/causes/code-not-received';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(codeNotReceived, [
  ['possible', 'asked', anEvidence({ state: 'otp' })],
  ['possible', 'asked', anEvidence({ state: 'otp-channel-choice' })],
  ['possible', 'asked', anEvidence({ state: 'identity-check' })],
  ['possible', 'told', anEvidence({ symptom: 'code-trouble' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'code-trouble' })],
  ['ruled-out', null, anEvidence({ state: 'otp-wrong' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
