import cookiesBlocked from '@/lib/causes/cookies-blocked';
import { anEvidence } from '../../support/an-evidence';
import { testCause } from './test-cause';

testCause(cookiesBlocked, [
  ['likely', 'off', anEvidence({ state: 'cookies-disabled', cookies: false })],
  ['possible', 'said', anEvidence({ state: 'cookies-disabled', cookies: true })],
  ['possible', 'said', anEvidence({ state: 'cookies-disabled', cookies: null })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-identifier', cookies: false })],
  ['unknown', null, anEvidence({ state: null })],
]);
