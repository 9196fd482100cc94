import lookAlikePage from '@/lib/causes/look-alike-page';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(lookAlikePage, [
  ['likely', 'elsewhere', anEvidence({ origin: 'look-alike' })],
  ['ruled-out', null, anEvidence({ origin: 'own' })],
  ['ruled-out', null, anEvidence({ origin: 'legal' })],
  ['ruled-out', null, anEvidence({ origin: 'other' })],
  ['unknown', null, anEvidence()],
]);
