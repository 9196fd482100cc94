import outdatedBrowser from '@/lib/causes/outdated-browser';
import { anEvidence } from '../../harness/an-evidence';
import { testCause } from './test-cause';

testCause(outdatedBrowser, [
  ['likely', 'old', anEvidence({ state: 'generic-problem', browser: { ageMonths: 12 } })],
  [
    'likely',
    'old',
    anEvidence({ state: 'sign-in-password', health: { blockedScripts: 1 }, browser: { ageMonths: 20 } }),
  ],
  ['likely', 'old', anEvidence({ symptom: 'service-error', browser: { ageMonths: 20 } })],
  ['likely', 'old', anEvidence({ otherDevice: 'works', browser: { ageMonths: 20 } })],
  ['possible', 'old', anEvidence({ state: null, browser: { ageMonths: 12 } })],
  ['unknown', null, anEvidence({ state: 'sign-in-password', browser: { ageMonths: 12 } })],
  [
    'possible',
    'old',
    anEvidence({ state: 'wrong-password', otherDevice: 'works', browser: { ageMonths: 20 } }),
  ],
  ['ruled-out', null, anEvidence({ state: 'generic-problem', browser: { ageMonths: 11 } })],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'generic-problem', privateWindow: 'works', browser: { ageMonths: 20 } }),
  ],
  [
    'ruled-out',
    null,
    anEvidence({ state: 'generic-problem', otherDevice: 'fails', browser: { ageMonths: 20 } }),
  ],
  ['unknown', null, anEvidence({ state: 'generic-problem', browser: { ageMonths: null } })],
  ['unknown', null, anEvidence({ state: 'generic-problem', browser: null })],
]);
