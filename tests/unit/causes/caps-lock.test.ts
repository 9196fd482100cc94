import capsLock from '@/lib/causes/caps-lock';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(capsLock, [
  ['likely', 'on', anEvidence({ state: 'wrong-password', typing: { capsLock: true } })],
  [
    'likely',
    'on',
    anEvidence({ state: 'wrong-credentials', typing: { capsLock: true }, attempts: { inARow: 2 } }),
  ],
  ['likely', 'on', anEvidence({ state: 'wrong-password', triesLeft: 3, typing: { capsLock: true } })],
  [
    'possible',
    'again',
    anEvidence({ state: 'wrong-password', typing: { capsLock: true }, attempts: { inARow: 3 } }),
  ],
  ['possible', 'again', anEvidence({ state: 'wrong-password', triesLeft: 2, typing: { capsLock: true } })],
  [
    'possible',
    'on',
    anEvidence({ state: 'wrong-password', typing: { capsLock: true }, otherDevice: 'fails' }),
  ],
  ['possible', 'on', anEvidence({ state: 'captcha-wrong', typing: { capsLock: true } })],
  ['possible', 'on', anEvidence({ state: null, typing: { capsLock: true }, symptom: 'wrong-details' })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', typing: {} })],
  ['ruled-out', null, anEvidence({ state: 'otp-wrong', typing: { capsLock: true } })],
  ['unknown', null, anEvidence({ state: 'wrong-password', typing: null })],
]);
