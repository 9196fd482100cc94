import askedAgain from '@/lib/causes/asked-again';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(askedAgain, [
  [
    'likely',
    'by_design',
    anEvidence({ state: 'sign-in-password', health: { askedAgain: true }, jar: { signInCookie: true } }),
  ],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', health: { askedAgain: true }, jar: {} })],
  [
    'possible',
    'by_design',
    anEvidence({ state: 'sign-in-combined', health: { askedAgain: true }, jar: null }),
  ],
  [
    'possible',
    'by_design',
    anEvidence({ state: 'sign-in-password', health: { askedAgain: true }, jar: { signInCookie: null } }),
  ],
  [
    'possible',
    'by_design',
    anEvidence({
      state: 'sign-in-password',
      health: { askedAgain: true },
      jar: { signInCookie: true },
      attempts: { cameBack: 1 },
    }),
  ],
  [
    'possible',
    'by_design',
    anEvidence({
      state: 'sign-in-password',
      health: { askedAgain: true },
      jar: { signInCookie: true },
      symptom: 'wrong-details',
    }),
  ],
  [
    'ruled-out',
    null,
    anEvidence({
      state: 'sign-in-password',
      health: { askedAgain: true },
      jar: { signInCookie: true },
      attempts: { cameBack: 2 },
    }),
  ],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'wrong-password', health: { askedAgain: true }, jar: { signInCookie: true } }),
  ],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', health: {}, jar: { signInCookie: true } })],
  ['unknown', null, anEvidence({ state: 'sign-in-password', health: null })],
]);
