import outdatedApp from '@/lib/causes/outdated-app';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(outdatedApp, [
  ['possible', 'told', anEvidence({ symptom: 'app-fails' })],
  ['ruled-out', null, anEvidence({ symptom: 'code-trouble' })],
  ['unknown', null, anEvidence()],
]);
