import staleCookies from '@/lib/causes/stale-cookies';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(staleCookies, [
  ['likely', 'loop', anEvidence({ state: 'sign-in-password', attempts: { cameBack: 2 } })],
  ['likely', 'loop', anEvidence({ state: 'generic-problem', attempts: { cameBack: 3 } })],
  ['possible', 'loop', anEvidence({ state: 'account-locked', attempts: { cameBack: 3 } })],
  ['possible', 'loop', anEvidence({ state: null, attempts: { cameBack: 2 } })],
  ['likely', 'unseen', anEvidence({ state: 'cookies-disabled', cookies: true })],
  ['possible', 'unseen', anEvidence({ state: 'cookies-disabled', cookies: true, privateWindow: 'fails' })],
  ['possible', 'said', anEvidence({ state: 'cookies-disabled', cookies: null })],
  ['ruled-out', null, anEvidence({ state: 'cookies-disabled', cookies: false })],
  [
    'likely',
    'twins',
    anEvidence({ state: 'sign-in-password', attempts: { cameBack: 1 }, jar: { twins: 1 } }),
  ],
  ['possible', 'twins', anEvidence({ state: 'generic-problem', jar: { twins: 1 }, privateWindow: 'fails' })],
  ['likely', 'far_future', anEvidence({ state: 'generic-problem', jar: { sessionEnds: 'far-future' } })],
  [
    'possible',
    'far_future',
    anEvidence({ state: 'generic-problem', jar: { sessionEnds: 'far-future' }, privateWindow: 'fails' }),
  ],
  [
    'likely',
    'signed_in',
    anEvidence({ state: 'sign-in-password', symptom: 'same-page-again', jar: { signInCookie: true } }),
  ],
  [
    'possible',
    'signed_in',
    anEvidence({
      state: 'sign-in-password',
      attempts: { cameBack: 1 },
      jar: { signInCookie: true },
      privateWindow: 'fails',
    }),
  ],
  [
    'likely',
    'private_works',
    anEvidence({ state: 'sign-in-password', jar: { count: 12 }, privateWindow: 'works' }),
  ],
  [
    'likely',
    'private_works',
    anEvidence({ state: 'generic-problem', jar: null, privateWindow: 'works', otherDevice: 'fails' }),
  ],
  ['possible', 'private_works', anEvidence({ state: null, privateWindow: 'works' })],
  [
    'possible',
    'private_works',
    anEvidence({ state: 'sign-in-password', jar: { count: 0 }, privateWindow: 'works' }),
  ],
  ['likely', 'works_elsewhere', anEvidence({ state: 'generic-problem', otherDevice: 'works' })],
  ['possible', 'works_elsewhere', anEvidence({ state: null, otherDevice: 'works' })],
  ['possible', 'works_elsewhere', anEvidence({ state: 'wrong-password', otherDevice: 'works' })],
  ['possible', 'generic', anEvidence({ state: 'generic-problem' })],
  ['possible', 'told', anEvidence({ symptom: 'same-page-again' })],
  ['ruled-out', null, anEvidence({ state: 'generic-problem', privateWindow: 'fails' })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'sign-in-password', attempts: { cameBack: 2 }, otherDevice: 'fails' }),
  ],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', attempts: { cameBack: 1 } })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', jar: { twins: 1 } })],
  ['ruled-out', null, anEvidence({ state: 'signed-in', attempts: { cameBack: 5 } })],
  ['unknown', null, anEvidence({ state: null })],
]);
