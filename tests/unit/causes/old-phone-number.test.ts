import oldPhoneNumber from '@/lib/causes/old-phone-number';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(oldPhoneNumber, [
  ['possible', 'asked', anEvidence({ state: 'otp' })],
  ['possible', 'asked', anEvidence({ state: 'otp-channel-choice' })],
  ['possible', 'asked', anEvidence({ state: 'otp-rate-limited' })],
  ['possible', 'asked', anEvidence({ state: 'identity-check' })],
  ['possible', 'told', anEvidence({ symptom: 'code-trouble' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'code-trouble' })],
  ['ruled-out', null, anEvidence({ state: 'otp-wrong' })],
  ['unknown', null, anEvidence({ state: null })],
]);
