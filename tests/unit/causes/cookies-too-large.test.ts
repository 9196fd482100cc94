import cookiesTooLarge from '@/lib/causes/cookies-too-large';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(cookiesTooLarge, [
  ['likely', 'status', anEvidence({ state: null, status: 431 })],
  ['likely', 'status', anEvidence({ state: null, status: 431, otherDevice: 'fails' })],
  ['likely', 'refused', anEvidence({ state: null, status: 400, jar: { sentBytes: 6145 } })],
  [
    'possible',
    'refused',
    anEvidence({ state: null, status: 400, jar: { sentBytes: 6145 }, privateWindow: 'fails' }),
  ],
  ['possible', 'maybe', anEvidence({ state: null, status: 400, jar: null })],
  [
    'likely',
    'came_back',
    anEvidence({
      state: 'sign-in-password',
      attempts: { cameBack: 2 },
      typing: {},
      jar: { sentBytes: 7900 },
    }),
  ],
  [
    'possible',
    'came_back',
    anEvidence({
      state: 'sign-in-password',
      attempts: { cameBack: 2 },
      typing: {},
      jar: { sentBytes: 7900 },
      privateWindow: 'fails',
    }),
  ],
  ['likely', 'large', anEvidence({ state: 'generic-problem', jar: { sentBytes: 8192 } })],
  ['likely', 'large', anEvidence({ state: null, jar: { sentBytes: 9000 }, symptom: 'same-page-again' })],
  ['possible', 'large', anEvidence({ state: 'generic-problem', jar: { sentBytes: 8191 } })],
  [
    'possible',
    'large',
    anEvidence({
      state: 'sign-in-password',
      attempts: { cameBack: 2 },
      typing: null,
      jar: { sentBytes: 7900 },
    }),
  ],
  [
    'possible',
    'large',
    anEvidence({
      state: 'sign-in-password',
      attempts: { cameBack: 2 },
      typing: { capsLock: true },
      jar: { sentBytes: 7900 },
    }),
  ],
  ['possible', 'large', anEvidence({ state: 'sign-in-identifier', jar: { sentBytes: 6145 } })],
  ['ruled-out', null, anEvidence({ state: null, status: 400, jar: { sentBytes: 6144 } })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', jar: { sentBytes: 9000 } })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'sign-in-password', jar: { sentBytes: 9000 }, otherDevice: 'fails' }),
  ],
  ['ruled-out', null, anEvidence({ state: 'signed-in', jar: { sentBytes: 9000 } })],
  ['unknown', null, anEvidence({ state: 'sign-in-password', jar: null })],
]);
