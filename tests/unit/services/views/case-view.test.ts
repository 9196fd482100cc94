import { describe, expect, test } from 'vitest';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { Case, FixTried } from '@/lib/model/case';
import type { UndoView } from '@/lib/model/protocol';
import type { ClearPlan, ClearResult } from '@/lib/model/site-data';
import { type Beside, caseView, detachedView, tabView } from '@/lib/services/views/case-view';
import { aCase, anObservation } from '../../../harness/a-case';
import { amazon } from '../../../harness/amazon';

const PLAN: ClearPlan = { goes: 12, lost: 0, stays: 3, otherTabs: [{ tabId: 9, title: 'Cart' }] };
const RESULT: ClearResult = { removed: 12, kept: 3, remaining: 0, tabsHeld: 0, late: 0, undoLost: false };
const UNDO: UndoView = { cookies: 12, signedInSince: false };
const FAILED = anObservation({ state: 'wrong-password', attempt: 'failed' });
const [STORE] = amazon.stores;
if (STORE === undefined) throw new Error('The pack has no store.');
const TAB = tabView({ pack: amazon, store: STORE }, 7);

const t = workerMessages('en').about('amazon');

function viewOf(of: Case | null, change: Partial<Beside> = {}) {
  const beside = {
    tab: TAB,
    private: false,
    undo: UNDO,
    lastClear: null,
    cutOff: null,
    deepUndo: false,
    clear: PLAN,
  };
  return caseView(of, { ...beside, ...change }, t);
}

/** The view of a case with something to tell. */
function toldOf(of: Case, change: Partial<Beside> = {}) {
  const view = viewOf(of, change);
  if (view.kind !== 'case') throw new Error(view.kind);
  return view;
}

function tried(fix: FixTried['fix'], outcome: FixTried['outcome']): FixTried {
  return { fix, at: 1, stateBefore: 'wrong-password', pageBefore: true, outcome };
}

describe('nothing is told', () => {
  test.each<[string, Case | null]>([
    ['without a case', null],
    ['of a case nobody has looked at', aCase()],
    ['of a clean page', aCase({ observations: [anObservation({ state: 'sign-in-identifier' })] })],
    [
      'to somebody who was in all along: nothing is solved',
      aCase({ observations: [anObservation({ state: 'signed-in' })], outcome: 'solved' }),
    ],
  ])('%s', (_, of) => {
    const state = of?.observations[0]?.state ?? 'not-sign-in';
    expect(viewOf(of)).toEqual({
      kind: 'nothing-seen',
      tab: TAB,
      private: false,
      state,
      symptom: null,
      undo: UNDO,
      lastClear: null,
      cutOff: null,
      deepUndo: false,
      coach: null,
    });
  });
});

describe('a case', () => {
  test('tells its causes, best first, what their fixes are, and all with words', () => {
    const view = toldOf(aCase({ observations: [FAILED] }));
    expect([view.state, view.solved, view.clear, view.undo, view.lastFix]).toEqual([
      'wrong-password',
      false,
      PLAN,
      UNDO,
      null,
    ]);
    expect(view.findings[0]).toMatchObject({
      cause: 'wrong-password',
      words: {
        title: t('cause_wrong_password_title'),
        why: expect.stringMatching(/password is incorrect/),
      },
    });
    const named = new Set(view.findings.flatMap(({ fixes }) => fixes));
    expect(view.fixes.map(({ id }) => id).sort()).toEqual([...named].sort());
    expect(view.fixes.find(({ id }) => id === 'reset-password')?.words).toEqual({
      title: t('fix_reset_password_title'),
      do: t('fix_reset_password_do'),
      body: t('fix_reset_password_body'),
    });
    expect(view.evidence.attempts).toMatchObject({ known: true, value: { failed: 1 } });
  });

  test('with a symptom the person told has something to tell', () => {
    const view = toldOf(aCase({ symptom: 'code-trouble' }));
    expect([view.symptom, view.state]).toEqual(['code-trouble', 'not-sign-in']);
  });

  test('after a fix tells what became of it, and what that fix is', () => {
    const fixesTried = [tried('check-typing', 'changed'), tried('update-app', 'pending')];
    const view = toldOf(aCase({ observations: [FAILED], fixesTried }));
    expect(view.lastFix).toEqual({ fix: 'update-app', outcome: 'pending' });
    expect(view.fixes.map(({ id }) => id)).toContain('update-app');
  });

  test('where the person is in says that alone', () => {
    const observations = [FAILED, anObservation({ state: 'signed-in' })];
    expect(toldOf(aCase({ observations, outcome: 'solved' }))).toMatchObject({
      solved: true,
      state: 'signed-in',
      findings: [],
      fixes: [],
    });
  });

  test('tells the step the person is led through, until they are in', () => {
    const coach = { fix: 'reset-password', at: 1, reached: 1, on: false, byHand: false } as const;
    const of = aCase({ observations: [FAILED], coach });
    expect(viewOf(of)).toMatchObject({ coach: { fix: { id: 'reset-password' }, at: 1, on: false } });
    expect(viewOf({ ...of, outcome: 'solved' })).toMatchObject({ coach: null });
  });
});

describe('the last clear of the store', () => {
  test('is told of where this case ran it', () => {
    const ran = aCase({ observations: [FAILED], fixesTried: [tried('clear-cookies', 'pending')] });
    expect(viewOf(ran, { lastClear: RESULT })).toMatchObject({ lastClear: RESULT });
    expect(viewOf(aCase({ observations: [FAILED] }), { lastClear: RESULT })).toMatchObject({
      lastClear: null,
    });
  });

  test('is told of although its case is gone, where the browser was closed in it', () => {
    const lastClear = { ...RESULT, undoLost: true };
    for (const of of [aCase({ observations: [FAILED] }), aCase(), null])
      expect(viewOf(of, { lastClear })).toMatchObject({ lastClear });
  });
});

describe('a tab that is on no store', () => {
  const beside = { tab: TAB, private: false };

  test('shows the case of the store the person meant, without a clear and an undo', () => {
    expect(detachedView(aCase({ symptom: 'code-trouble' }), beside, t)).toMatchObject({
      kind: 'case',
      detached: true,
      tab: TAB,
      symptom: 'code-trouble',
      clear: null,
      undo: null,
    });
  });

  test('speaks of a page that was checked', () => {
    const view = detachedView(aCase({ pageOrigin: 'look-alike' }), beside, t);
    expect(view).toMatchObject({ findings: [{ cause: 'look-alike-page' }] });
  });

  test.each([
    ['the person said nothing', aCase({ observations: [FAILED] })],
    ['it is over', aCase({ symptom: 'code-trouble', outcome: 'solved' })],
    ['nothing follows from what they said', aCase({ pageOrigin: 'own' })],
  ])('shows none where %s', (_, of) => {
    expect(detachedView(of, beside, t)).toBeNull();
  });
});
