import serviceTrouble from '@/lib/causes/service-trouble';
import { anEvidence } from '../../support/an-evidence';
import { testCause } from './test-cause';

testCause(serviceTrouble, [
  ['likely', 'error', anEvidence({ state: 'service-error' })],
  ['likely', 'status', anEvidence({ state: null, status: 503 })],
  ['possible', 'generic', anEvidence({ state: 'generic-problem', status: 200 })],
  ['possible', 'told', anEvidence({ symptom: 'service-error' })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', status: 200 })],
  ['unknown', null, anEvidence({ state: null })],
]);
