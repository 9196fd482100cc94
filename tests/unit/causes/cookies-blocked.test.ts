import cookiesBlocked from '@/lib/causes/cookies-blocked';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(cookiesBlocked, [
  ['likely', 'off', anEvidence({ state: 'cookies-disabled', cookies: false })],
  ['likely', 'refused', anEvidence({ state: 'cookies-disabled', cookies: true, jar: { refused: 2 } })],
  [
    'likely',
    'refused',
    anEvidence({ state: 'sign-in-password', attempts: { cameBack: 1 }, jar: { refused: 1 } }),
  ],
  ['likely', 'refused', anEvidence({ state: 'generic-problem', jar: { refused: 1 } })],
  ['possible', 'refused', anEvidence({ state: 'sign-in-password', jar: { refused: 1 } })],
  ['possible', 'said', anEvidence({ state: 'cookies-disabled', cookies: true })],
  ['possible', 'said', anEvidence({ state: 'cookies-disabled', cookies: null })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-identifier', cookies: false })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', jar: { refused: 1 } })],
  ['unknown', null, anEvidence({ state: null })],
]);
