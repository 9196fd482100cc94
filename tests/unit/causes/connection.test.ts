import connection from '@/lib/causes/connection';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(connection, [
  ['likely', 'offline', anEvidence({ state: null, connection: { failure: 'offline', online: false } })],
  ['likely', 'offline', anEvidence({ state: 'sign-in-password', connection: { online: false } })],
  ['likely', 'offline', anEvidence({ state: null, connection: { failure: 'offline' } })],
  ['likely', 'dns', anEvidence({ state: null, connection: { failure: 'dns' } })],
  ['likely', 'refused', anEvidence({ state: null, connection: { failure: 'refused' } })],
  ['likely', 'reset', anEvidence({ state: null, connection: { failure: 'reset' } })],
  ['likely', 'timed_out', anEvidence({ state: null, connection: { failure: 'timed-out' } })],
  ['likely', 'certificate', anEvidence({ state: null, connection: { failure: 'certificate' } })],
  ['likely', 'other', anEvidence({ state: null, connection: { failure: 'other' } })],
  ['possible', 'told', anEvidence({ symptom: 'no-connection' })],
  [
    'ruled-out',
    null,
    anEvidence({ state: null, connection: { failure: 'other' }, redirects: { count: 20, gaveUp: true } }),
  ],
  ['ruled-out', null, anEvidence({ state: null, connection: {} })],
  ['ruled-out', null, anEvidence({ state: 'sign-in-password' })],
  ['unknown', null, anEvidence({ state: null })],
]);
