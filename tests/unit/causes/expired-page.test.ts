import expiredPage from '@/lib/causes/expired-page';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(expiredPage, [
  ['likely', 'expired', anEvidence({ health: { expired: true } })],
  ['ruled-out', null, anEvidence({ health: {} })],
  ['unknown', null, anEvidence({ health: null })],
]);
