import fullWidthTyping from '@/lib/causes/full-width-typing';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(fullWidthTyping, [
  [
    'likely',
    'full_width',
    anEvidence({ state: 'invalid-identifier', typing: { fullWidth: true, ime: true } }),
  ],
  ['likely', 'full_width', anEvidence({ state: 'create-account-offer', typing: { fullWidth: true } })],
  ['likely', 'spaces', anEvidence({ state: 'invalid-identifier', typing: { outerSpaces: true } })],
  ['possible', 'spaces', anEvidence({ state: 'unknown-account', typing: { outerSpaces: true } })],
  ['possible', 'ime', anEvidence({ state: 'invalid-identifier', typing: { ime: true } })],
  ['possible', 'full_width', anEvidence({ state: 'wrong-password', typing: { fullWidth: true } })],
  ['possible', 'full_width', anEvidence({ state: 'sign-in-identifier', typing: { fullWidth: true } })],
  [
    'possible',
    'full_width',
    anEvidence({ state: 'unknown-account', typing: { fullWidth: true }, otherDevice: 'fails' }),
  ],
  [
    'possible',
    'spaces',
    anEvidence({ state: null, typing: { outerSpaces: true }, symptom: 'wrong-details' }),
  ],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', typing: { outerSpaces: true } })],
  ['ruled-out', null, anEvidence({ state: 'invalid-identifier', typing: { capsLock: true } })],
  ['unknown', null, anEvidence({ state: 'invalid-identifier', typing: null })],
]);
