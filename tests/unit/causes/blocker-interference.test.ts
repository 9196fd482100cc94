import blockerInterference from '@/lib/causes/blocker-interference';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(blockerInterference, [
  ['likely', 'parts', anEvidence({ state: 'generic-problem', health: { blockedScripts: 2 } })],
  ['likely', 'parts', anEvidence({ state: 'cookies-disabled', health: { blockedStyles: 1 } })],
  [
    'likely',
    'parts',
    anEvidence({ state: 'sign-in-password', attempts: { cameBack: 1 }, health: { blockedScripts: 1 } }),
  ],
  [
    'likely',
    'parts',
    anEvidence({ state: 'sign-in-password', health: { blockedScripts: 1 }, privateWindow: 'works' }),
  ],
  ['possible', 'parts', anEvidence({ state: 'sign-in-password', health: { blockedScripts: 1 } })],
  [
    'possible',
    'parts',
    anEvidence({ state: 'generic-problem', health: { blockedScripts: 1 }, privateWindow: 'fails' }),
  ],
  [
    'possible',
    'parts',
    anEvidence({ state: 'wrong-password', health: { blockedScripts: 1 }, otherDevice: 'works' }),
  ],
  ['possible', 'private_works', anEvidence({ state: 'sign-in-password', privateWindow: 'works' })],
  ['possible', 'works_elsewhere', anEvidence({ state: null, otherDevice: 'works' })],
  ['possible', 'strict', anEvidence({ state: 'generic-problem', browser: { strict: true } })],
  ['ruled-out', null, anEvidence({ state: 'wrong-password', health: { blockedScripts: 1 } })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'generic-problem', health: { blockedScripts: 1 }, otherDevice: 'fails' }),
  ],
  ['ruled-out', null, anEvidence({ state: 'generic-problem', health: {} })],
  ['unknown', null, anEvidence({ state: 'generic-problem', health: null })],
]);
