import staleCookies from '@/lib/causes/stale-cookies';
import { anEvidence } from '../../support/an-evidence';
import { testCause } from './test-cause';

testCause(staleCookies, [
  ['likely', 'loop', anEvidence({ state: 'sign-in-password', attempts: { cameBack: 2 } })],
  ['likely', 'loop', anEvidence({ state: 'generic-problem', attempts: { cameBack: 3 } })],
  ['possible', 'loop', anEvidence({ state: 'account-locked', attempts: { cameBack: 3 } })],
  ['possible', 'loop', anEvidence({ state: null, attempts: { cameBack: 2 } })],
  ['likely', 'unseen', anEvidence({ state: 'cookies-disabled', cookies: true })],
  ['possible', 'said', anEvidence({ state: 'cookies-disabled', cookies: null })],
  ['ruled-out', null, anEvidence({ state: 'cookies-disabled', cookies: false })],
  ['likely', 'too_large', anEvidence({ state: null, status: 431 })],
  ['possible', 'too_large', anEvidence({ state: null, status: 400 })],
  ['possible', 'generic', anEvidence({ state: 'generic-problem' })],
  ['possible', 'told', anEvidence({ symptom: 'same-page-again' })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password', attempts: { cameBack: 1 } })],
  ['ruled-out', null, anEvidence({ state: 'signed-in', attempts: { cameBack: 5 } })],
  ['unknown', null, anEvidence({ state: null })],
]);
