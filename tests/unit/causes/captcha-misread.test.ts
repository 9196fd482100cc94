import captchaMisread from '@/lib/causes/captcha-misread';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(captchaMisread, [
  ['likely', 'wrong', anEvidence({ state: 'captcha-wrong' })],
  ['likely', 'again', anEvidence({ state: 'captcha-wrong', attempts: { inARow: 3 } })],
  ['likely', 'wrong', anEvidence({ state: 'captcha-wrong', attempts: { inARow: 2 } })],
  ['possible', 'asked', anEvidence({ state: 'captcha' })],
  ['possible', 'told', anEvidence({ symptom: 'wrong-details' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'wrong-details' })],
  ['ruled-out', null, anEvidence({ state: 'robot-check' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection' })],
]);
