import unfamiliarDevice from '@/lib/causes/unfamiliar-device';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(unfamiliarDevice, [
  ['likely', 'refused', anEvidence({ state: null, status: 403 })],
  ['likely', 'works_elsewhere', anEvidence({ state: 'robot-check', otherDevice: 'works' })],
  ['possible', 'refused', anEvidence({ state: 'robot-check', status: 403 })],
  ['possible', 'too_many', anEvidence({ state: null, status: 429 })],
  ['possible', 'checked', anEvidence({ state: 'robot-check' })],
  ['possible', 'checked', anEvidence({ state: 'identity-check', store: { usedHere: true } })],
  ['possible', 'new_here', anEvidence({ state: 'identity-check', store: { usedHere: false } })],
  [
    'possible',
    'pictures',
    anEvidence({ state: 'captcha-wrong', attempts: { byState: { 'captcha-wrong': 2 } } }),
  ],
  ['ruled-out', null, anEvidence({ state: 'captcha-wrong', attempts: { byState: { 'captcha-wrong': 1 } } })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', otherDevice: 'works' })],
  ['unknown', null, anEvidence({ state: 'captcha', attempts: null })],
  ['unknown', null, anEvidence({ state: null })],
]);
