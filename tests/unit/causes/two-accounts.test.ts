import twoAccounts from '@/lib/causes/two-accounts';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(twoAccounts, [
  [
    'possible',
    'two_stores',
    anEvidence({ state: 'wrong-password', store: { usedHere: true, usedOther: 'amazon.com' } }),
  ],
  ['possible', 'again', anEvidence({ state: 'wrong-credentials', attempts: { inARow: 2 } })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', attempts: { inARow: 1 } })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'unknown-account', store: { usedHere: true, usedOther: 'amazon.com' } }),
  ],
  ['unknown', null, anEvidence({ state: 'wrong-password', attempts: null })],
  ['unknown', null, anEvidence({ state: null })],
]);
