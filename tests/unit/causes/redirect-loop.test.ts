import redirectLoop from '@/lib/causes/redirect-loop';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(redirectLoop, [
  ['likely', 'gave_up', anEvidence({ state: null, redirects: { count: 20, gaveUp: true } })],
  ['likely', 'many', anEvidence({ state: null, redirects: { count: 10 } })],
  ['possible', 'gave_up', anEvidence({ redirects: { count: 20, gaveUp: true }, privateWindow: 'fails' })],
  ['possible', 'many', anEvidence({ redirects: { count: 10 }, privateWindow: 'fails' })],
  ['ruled-out', null, anEvidence({ redirects: { count: 20, gaveUp: true }, otherDevice: 'fails' })],
  ['ruled-out', null, anEvidence({ redirects: { count: 9 } })],
  ['unknown', null, anEvidence({ redirects: null, symptom: 'same-page-again' })],
]);
