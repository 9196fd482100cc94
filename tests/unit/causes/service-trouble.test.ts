import serviceTrouble from '@/lib/causes/service-trouble';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(serviceTrouble, [
  ['likely', 'error', anEvidence({ state: 'service-error' })],
  ['likely', 'status', anEvidence({ state: null, status: 503 })],
  ['likely', 'too_many', anEvidence({ state: null, status: 429 })],
  ['likely', 'wait', anEvidence({ state: null, response: { status: 429, retryAfter: 120 } })],
  ['likely', 'part', anEvidence({ state: 'generic-problem', response: { worstRequest: 503 } })],
  [
    'likely',
    'part',
    anEvidence({ state: 'sign-in-password', attempts: { cameBack: 1 }, response: { worstRequest: 429 } }),
  ],
  ['likely', 'fails_elsewhere', anEvidence({ state: 'generic-problem', otherDevice: 'fails' })],
  ['possible', 'part', anEvidence({ state: 'sign-in-password', response: { worstRequest: 500 } })],
  ['possible', 'generic', anEvidence({ state: 'generic-problem', status: 200 })],
  ['possible', 'told', anEvidence({ symptom: 'service-error' })],
  ['possible', 'told', anEvidence({ state: 'otp-wrong', symptom: 'service-error' })],
  ['ruled-out', null, anEvidence({ state: 'generic-problem', privateWindow: 'works' })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', response: { worstRequest: 503 } })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', status: 200 })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', response: { worstRequest: 404 } })],
  ['unknown', null, anEvidence({ state: null })],
]);
