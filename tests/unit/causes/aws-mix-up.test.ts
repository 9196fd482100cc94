import awsMixUp from '@/lib/causes/aws-mix-up';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(awsMixUp, [
  ['likely', 'aws', anEvidence({ state: 'wrong-password', store: { detour: 'aws' } })],
  [
    'likely',
    'aws',
    anEvidence({ state: 'sign-in-combined', store: { detour: 'aws' }, symptom: 'wrong-details' }),
  ],
  ['possible', 'aws', anEvidence({ state: 'sign-in-combined', store: { detour: 'aws' } })],
  ['possible', 'partner', anEvidence({ state: 'wrong-password', store: { detour: 'login-with-amazon' } })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-combined', store: { detour: 'login-with-amazon' } })],
  ['ruled-out', null, anEvidence({ state: 'signed-in', store: { detour: 'aws' } })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', store: { usedOther: 'amazon.com' } })],
  ['unknown', null, anEvidence({ state: 'wrong-password', store: null })],
]);
