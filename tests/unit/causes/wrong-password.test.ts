import wrongPassword from '@/lib/causes/wrong-password';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(wrongPassword, [
  ['likely', 'password', anEvidence({ state: 'wrong-password', attempts: { inARow: 1 } })],
  ['likely', 'password', anEvidence({ state: 'wrong-password', attempts: null })],
  ['likely', 'password_again', anEvidence({ state: 'wrong-password', attempts: { inARow: 2 } })],
  ['likely', 'stop', anEvidence({ state: 'wrong-password', attempts: { inARow: 3 } })],
  ['likely', 'stop', anEvidence({ state: 'wrong-credentials', attempts: { inARow: 4 } })],
  ['likely', 'few_left', anEvidence({ state: 'wrong-password', triesLeft: 2 })],
  ['likely', 'password', anEvidence({ state: 'wrong-password', triesLeft: 3 })],
  ['likely', 'pair', anEvidence({ state: 'wrong-credentials' })],
  ['likely', 'pair_again', anEvidence({ state: 'wrong-credentials', attempts: { inARow: 2 } })],
  ['likely', 'fails_elsewhere', anEvidence({ state: 'wrong-password', otherDevice: 'fails' })],
  ['possible', 'works_elsewhere', anEvidence({ state: 'wrong-password', otherDevice: 'works' })],
  [
    'possible',
    'works_elsewhere',
    anEvidence({ state: 'wrong-password', attempts: { inARow: 3 }, privateWindow: 'works' }),
  ],
  ['possible', 'fails_elsewhere', anEvidence({ state: 'sign-in-password', otherDevice: 'fails' })],
  ['possible', 'fails_elsewhere', anEvidence({ state: null, otherDevice: 'fails' })],
  ['possible', 'with_captcha', anEvidence({ state: 'captcha-wrong' })],
  ['possible', 'told', anEvidence({ symptom: 'wrong-details' })],
  ['possible', 'told', anEvidence({ state: null, symptom: 'wrong-details' })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password' })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'sign-in-password', symptom: 'wrong-details', otherDevice: 'works' }),
  ],
  ['ruled-out', null, anEvidence({ state: 'service-error', otherDevice: 'fails' })],
  ['unknown', null, anEvidence({ state: null })],
  ['unknown', null, anEvidence({ state: null, symptom: 'no-connection', otherDevice: 'fails' })],
]);
