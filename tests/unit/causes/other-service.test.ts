import otherService from '@/lib/causes/other-service';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(otherService, [
  ['likely', 'other_account', anEvidence({ state: 'wrong-password', store: { detour: 'other-account' } })],
  [
    'likely',
    'other_account',
    anEvidence({ state: 'sign-in-combined', store: { detour: 'other-account' }, symptom: 'wrong-details' }),
  ],
  [
    'possible',
    'other_account',
    anEvidence({ state: 'sign-in-combined', store: { detour: 'other-account' } }),
  ],
  ['possible', 'partner', anEvidence({ state: 'wrong-password', store: { detour: 'partner' } })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-combined', store: { detour: 'partner' } })],
  ['ruled-out', null, anEvidence({ state: 'signed-in', store: { detour: 'other-account' } })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', store: { usedOther: 'amazon.com' } })],
  ['unknown', null, anEvidence({ state: 'wrong-password', store: null })],
]);
