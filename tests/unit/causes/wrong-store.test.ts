import wrongStore from '@/lib/causes/wrong-store';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(wrongStore, [
  ['likely', 'used_other', anEvidence({ state: 'unknown-account', store: { usedOther: 'amazon.com' } })],
  [
    'likely',
    'used_other',
    anEvidence({ state: 'create-account-offer', store: { usedOther: 'amazon.co.jp' } }),
  ],
  ['likely', 'used_other', anEvidence({ state: 'wrong-credentials', store: { usedOther: 'amazon.co.jp' } })],
  ['possible', 'used_other', anEvidence({ state: 'wrong-password', store: { usedOther: 'amazon.co.jp' } })],
  ['possible', 'used_other', anEvidence({ symptom: 'wrong-details', store: { usedOther: 'amazon.co.jp' } })],
  ['possible', 'language', anEvidence({ state: 'unknown-account', store: { strangeLanguage: true } })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'unknown-account', store: { usedHere: true, usedOther: 'amazon.com' } }),
  ],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'unknown-account', store: { usedOther: 'amazon.com' }, otherDevice: 'works' }),
  ],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'unknown-account', store: { usedOther: 'amazon.com', detour: 'other-account' } }),
  ],
  ['ruled-out', null, anEvidence({ state: 'otp-wrong', store: { usedOther: 'amazon.com' } })],
  ['unknown', null, anEvidence({ state: 'unknown-account', store: { usedSame: 'amazon.de' } })],
  ['unknown', null, anEvidence({ state: 'unknown-account', store: null })],
]);
