import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    old: [
      { pageState: { state: 'generic-problem' }, browser: { ageMonths: 12 } },
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { blockedScripts: 1 },
        browser: { ageMonths: 20 },
      },
      { browser: { ageMonths: 20 }, person: { symptom: 'service-error' } },
      { browser: { ageMonths: 20 }, person: { otherDevice: 'works' } },
    ],
  },
  possible: {
    old: [
      { pageState: null, browser: { ageMonths: 12 } },
      {
        pageState: { state: 'wrong-password' },
        browser: { ageMonths: 20 },
        person: { otherDevice: 'works' },
      },
    ],
  },
  'ruled-out': [
    { pageState: { state: 'generic-problem' }, browser: { ageMonths: 11 } },
    {
      pageState: { state: 'generic-problem' },
      browser: { ageMonths: 20 },
      person: { privateWindow: 'works' },
    },
    { pageState: { state: 'generic-problem' }, browser: { ageMonths: 20 }, person: { otherDevice: 'fails' } },
  ],
  unknown: [
    { pageState: { state: 'sign-in-password' }, browser: { ageMonths: 12 } },
    { pageState: { state: 'generic-problem' }, browser: { ageMonths: null } },
    { pageState: { state: 'generic-problem' }, browser: null },
  ],
} satisfies Samples;
