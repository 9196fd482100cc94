import type { Samples } from '@/lib/model/sample';

export default {
  likely: {
    parts: [
      { pageState: { state: 'generic-problem' }, pageHealth: { blockedScripts: 2 } },
      { pageState: { state: 'cookies-disabled' }, pageHealth: { blockedStyles: 1 } },
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 1 },
        pageHealth: { blockedScripts: 1 },
      },
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { blockedScripts: 1 },
        person: { privateWindow: 'works' },
      },
    ],
  },
  possible: {
    parts: [
      { pageState: { state: 'sign-in-password' }, pageHealth: { blockedScripts: 1 } },
      {
        pageState: { state: 'generic-problem' },
        pageHealth: { blockedScripts: 1 },
        person: { privateWindow: 'fails' },
      },
      {
        pageState: { state: 'wrong-password' },
        pageHealth: { blockedScripts: 1 },
        person: { otherDevice: 'works' },
      },
    ],
    private_works: [{ pageState: { state: 'sign-in-password' }, person: { privateWindow: 'works' } }],
    works_elsewhere: [{ pageState: null, person: { otherDevice: 'works' } }],
    strict: [{ pageState: { state: 'generic-problem' }, browser: { strict: true } }],
  },
  'ruled-out': [
    { pageState: { state: 'wrong-password' }, pageHealth: { blockedScripts: 1 } },
    {
      pageState: { state: 'generic-problem' },
      pageHealth: { blockedScripts: 1 },
      person: { otherDevice: 'fails' },
    },
    { pageState: { state: 'generic-problem' }, pageHealth: {} },
  ],
  unknown: [{ pageState: { state: 'generic-problem' }, pageHealth: null }],
} satisfies Samples;
