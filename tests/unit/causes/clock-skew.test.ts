import clockSkew from '@/lib/causes/clock-skew';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(clockSkew, [
  ['likely', 'ahead', anEvidence({ state: 'otp-wrong', skew: 600 })],
  ['likely', 'ahead', anEvidence({ state: 'otp-expired', skew: 121 })],
  ['likely', 'behind', anEvidence({ state: 'identity-check-wrong', skew: -121 })],
  ['possible', 'ahead', anEvidence({ state: 'otp-wrong', skew: 120 })],
  ['possible', 'ahead', anEvidence({ state: 'otp', skew: 61 })],
  ['possible', 'behind', anEvidence({ state: null, skew: -61, symptom: 'code-trouble' })],
  ['possible', 'ahead', anEvidence({ state: 'generic-problem', skew: 301 })],
  ['unknown', null, anEvidence({ state: 'sign-in-password', skew: 301 })],
  ['possible', 'certificate', anEvidence({ state: null, connection: { failure: 'certificate' } })],
  ['ruled-out', null, anEvidence({ state: 'otp-wrong', skew: 60 })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', skew: 300 })],
  ['ruled-out', null, anEvidence({ state: 'signed-in', skew: 900 })],
  ['unknown', null, anEvidence({ state: 'otp-wrong', skew: null })],
]);
