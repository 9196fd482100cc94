import { describe, expect, test } from 'vitest';
import { workerMessages } from '@/lib/i18n/worker-messages';
import { type Case, SILENCE_ENDS_CASE, type TabContext } from '@/lib/model/case';
import { LINK_IDS } from '@/lib/model/fix';
import type { UndoView } from '@/lib/model/protocol';
import type { Seen } from '@/lib/model/seen';
import type { ClearPlan, ClearResult, Scope } from '@/lib/model/site-data';
import type { TabInfo } from '@/lib/platform/tab-info';
import { caseView, reachTab } from '@/lib/services/case-view';
import { aCase, aLook, anObservation } from '../../harness/a-case';
import { aTabInfo } from '../../harness/fake-services';

const PLAN: ClearPlan = { goes: 12, stays: 3, otherTabs: [{ tabId: 9, title: 'Cart' }] };
const RESULT: ClearResult = { removed: 12, kept: 3, remaining: 0, tabsHeld: 0, undoLost: false };
const UNDO: UndoView = { cookies: 12, signedInSince: false };
const FAILED = anObservation({ state: 'wrong-password', attempt: 'failed' });

const t = workerMessages('en').about('amazon');

interface Wish {
  info?: TabInfo | null;
  permission?: boolean;
  of?: Case | null;
  seen?: Seen | null;
  result?: ClearResult | null;
  /** What is kept of the tab, looked up without opening anything. */
  kept?: Case | null;
  /** A deep clean of the store can be put back. */
  deepUndo?: boolean;
  /** The person had this page checked. */
  checked?: boolean;
}

/** A popup that asks about tab 7, and everything that was asked of others for it. */
function setting(wish: Wish) {
  const { info = aTabInfo(), permission = true, of = null, seen = null, result = null } = wish;
  const { kept = null, checked = false, deepUndo = false } = wish;
  const asked: unknown[] = [];
  const scopeOf = ({ store, storeId }: Scope) => [store, storeId];
  const deps = {
    async tabInfo(tabId: number) {
      asked.push(['tab', tabId]);
      return info;
    },
    async hasPermission(domain: string) {
      asked.push(['permission', domain]);
      return permission;
    },
    async open(context: TabContext, address: string | null, look: () => Promise<Seen | null>) {
      asked.push(['open', context, address]);
      await look();
      return of;
    },
    async look(tabId: number) {
      asked.push(['look', tabId]);
      return seen;
    },
    peek: async () => kept,
    words: async () => t,
    isChecked: () => checked,
    now: () => 2,
    clearing: {
      async plan(scope: Scope, tabId: number) {
        asked.push(['plan', ...scopeOf(scope), tabId]);
        return PLAN;
      },
      async undoView(scope: Scope) {
        asked.push(['undo', ...scopeOf(scope)]);
        return UNDO;
      },
      async lastResult(scope: Scope) {
        asked.push(['last', ...scopeOf(scope)]);
        return result;
      },
    },
    async hasDeepUndo(scope: Scope) {
      asked.push(['deep', ...scopeOf(scope)]);
      return deepUndo;
    },
  };
  return { asked, deps, view: () => caseView(deps, 7) };
}

function viewOf(wish: Wish) {
  return setting(wish).view();
}

describe('a tab that cannot be read', () => {
  test('is gone', async () => {
    expect(await viewOf({ info: null })).toEqual({ kind: 'tab-gone' });
  });

  test.each([
    null,
    'chrome://extensions/',
    'about:blank',
    'file:///home/a.html',
    'moz-extension://x/popup.html',
  ])('is restricted: %s', async (url) => {
    expect(await viewOf({ info: aTabInfo({ url }) })).toEqual({ kind: 'restricted' });
  });

  test.each([
    ['https://evil-amazon.co.jp/ap/signin', 'evil-amazon.co.jp'],
    ['https://www.imdb.com/', 'www.imdb.com'],
    ['http://localhost:8080/', 'localhost'],
  ])('is of a site nobody knows: %s', async (url, host) => {
    expect(await viewOf({ info: aTabInfo({ url }) })).toEqual({ kind: 'unknown-site', host });
  });

  test('may not be read: its store and the official ways are told all the same', async () => {
    const view = await viewOf({ permission: false });
    if (view.kind !== 'no-permission') throw new Error(view.kind);
    expect([view.tab.tabId, view.tab.store]).toEqual([7, 'amazon.co.jp']);
    expect(Object.keys(view.tab.links).sort()).toEqual([...LINK_IDS].sort());
  });

  test.each<[string, Wish]>([
    ['gone', { info: null }],
    ['of another site', { info: aTabInfo({ url: 'https://www.imdb.com/' }) }],
    ['without permission', { permission: false }],
  ])('%s has no case, and no script looks at it', async (_, wish) => {
    const { asked, view } = setting(wish);
    await view();
    expect(asked.filter((each) => JSON.stringify(each).match(/^\["(open|look|plan|undo|last)/))).toEqual([]);
  });
});

describe('a tab of a store', () => {
  test('is known by what the browser says: its window’s jar, its store, its privacy', async () => {
    const { asked, view } = setting({
      info: aTabInfo({ url: 'http://amazon.com/', private: true, storeId: 'firefox-private' }),
    });
    await view();
    const context = {
      tabId: 7,
      storeId: 'firefox-private',
      private: true,
      site: 'amazon',
      store: 'amazon.com',
    };
    expect(asked).toContainEqual(['open', context, 'http://amazon.com/']);
    expect(asked).toContainEqual(['look', 7]);
  });

  test.each<[string, Case | null]>([
    ['without a case', null],
    ['with a case nobody has looked at', aCase()],
    [
      'with a case of a clean page',
      aCase({ observations: [anObservation({ state: 'sign-in-identifier' })] }),
    ],
  ])('%s has nothing to tell', async (_, of) => {
    const view = await viewOf({ of });
    expect(view).toMatchObject({
      kind: 'nothing-seen',
      private: false,
      state: of === null || of.observations.length === 0 ? 'not-sign-in' : 'sign-in-identifier',
      symptom: null,
      undo: UNDO,
      lastClear: null,
    });
  });

  test('with a failure tells its causes, best first, and what their fixes are', async () => {
    const view = await viewOf({ of: aCase({ observations: [FAILED] }) });
    if (view.kind !== 'case') throw new Error(view.kind);
    expect([view.state, view.solved, view.clear, view.undo]).toEqual(['wrong-password', false, PLAN, UNDO]);
    expect(view.findings[0]?.cause).toBe('wrong-password');
    expect(view.findings.every(({ verdict }) => verdict === 'likely' || verdict === 'possible')).toBe(true);
    const named = new Set(view.findings.flatMap(({ fixes }) => fixes));
    expect(view.fixes.map(({ id }) => id).sort()).toEqual([...named].sort());
    expect([view.lastFix, view.lastClear]).toEqual([null, null]);
  });

  test('with a symptom the person told has something to tell', async () => {
    const view = await viewOf({ of: aCase({ symptom: 'code-trouble' }) });
    expect(view).toMatchObject({ kind: 'case', symptom: 'code-trouble', state: 'not-sign-in' });
  });

  test('after a fix tells what became of it, and what that fix is', async () => {
    const of = aCase({
      observations: [FAILED],
      fixesTried: [
        { fix: 'check-typing', at: 1, stateBefore: 'wrong-password', pageBefore: true, outcome: 'changed' },
        { fix: 'update-app', at: 2, stateBefore: 'wrong-password', pageBefore: true, outcome: 'pending' },
      ],
    });
    const view = await viewOf({ of, result: RESULT });
    if (view.kind !== 'case') throw new Error(view.kind);
    expect(view.lastFix).toEqual({ fix: 'update-app', outcome: 'pending' });
    expect(view.fixes.map(({ id }) => id)).toContain('update-app');
    expect(view.lastClear).toBeNull();
  });

  test.each([true, false])('tells whether a deep clean can be put back: %s', async (deepUndo) => {
    expect(await viewOf({ deepUndo })).toMatchObject({ deepUndo });
  });

  test('says nothing of a deep clean in a private window', async () => {
    const info = aTabInfo({ private: true, storeId: '1' });
    expect(await viewOf({ info, deepUndo: true })).toMatchObject({ deepUndo: false });
  });

  test('after a clear tells what it did', async () => {
    const of = aCase({
      observations: [FAILED],
      fixesTried: [
        { fix: 'clear-cookies', at: 1, stateBefore: 'wrong-password', pageBefore: true, outcome: 'pending' },
      ],
    });
    expect(await viewOf({ of, result: RESULT })).toMatchObject({ lastClear: RESULT });
    expect(await viewOf({ of })).toMatchObject({ lastClear: null });
  });

  test('a clear whose browser was closed is told although its case is gone', async () => {
    const result = { ...RESULT, undoLost: true };
    for (const of of [aCase({ observations: [FAILED] }), aCase(), null])
      expect(await viewOf({ of, result })).toMatchObject({ lastClear: result });
  });

  test('where the person is in says that alone', async () => {
    const of = aCase({ observations: [FAILED, anObservation({ state: 'signed-in' })], outcome: 'solved' });
    expect(await viewOf({ of })).toMatchObject({
      kind: 'case',
      solved: true,
      state: 'signed-in',
      findings: [],
      fixes: [],
    });
  });

  test('who was signed in all along has solved nothing, and may say what the trouble is', async () => {
    const of = aCase({ observations: [anObservation({ state: 'signed-in' })], outcome: 'solved' });
    expect(await viewOf({ of })).toMatchObject({ kind: 'nothing-seen', state: 'signed-in' });
  });
});

describe('a private window', () => {
  const info = aTabInfo({ private: true, storeId: '1' });

  test('offers no clear and no undo', async () => {
    const { asked, view } = setting({ info, of: aCase({ private: true, observations: [FAILED] }) });
    expect(await view()).toMatchObject({ kind: 'case', private: true, clear: null, undo: null });
    expect(asked.filter((each) => JSON.stringify(each).match(/^\["(plan|undo)/))).toEqual([]);
  });

  test('offers none either where nothing was seen', async () => {
    expect(await viewOf({ info })).toMatchObject({ kind: 'nothing-seen', private: true, undo: null });
  });
});

test('what a page shows now is told as it is asked', async () => {
  const { deps } = setting({ seen: aLook({ state: 'otp' }) });
  const reached = await reachTab(deps, 7);
  expect(reached).toMatchObject({ context: { store: 'amazon.co.jp' }, info: aTabInfo() });
  expect(await deps.look(7)).toMatchObject({ state: 'otp' });
});

describe('a tab that is on no store, after the person said what they see', () => {
  const info = aTabInfo({ url: 'https://shop.example/' });
  const told = aCase({ store: 'amazon.com', symptom: 'code-trouble', lastSeenAt: 2 });

  test('shows the case of the store they meant, without a clear, an undo or a look', async () => {
    const { asked, view } = setting({ info, kept: told });
    expect(await view()).toMatchObject({
      kind: 'case',
      detached: true,
      tab: { store: 'amazon.com', tabId: 7 },
      symptom: 'code-trouble',
      clear: null,
      undo: null,
    });
    expect(asked.filter((each) => JSON.stringify(each).match(/^\["(open|look|plan|undo|last)/))).toEqual([]);
  });

  test.each<[string, Wish]>([
    ['nobody said anything', { info, kept: { ...told, symptom: null } }],
    ['it is long over', { info, kept: { ...told, lastSeenAt: -SILENCE_ENDS_CASE } }],
    [
      'the page was checked and then left',
      { info, kept: { ...told, symptom: null, pageOrigin: 'look-alike' } },
    ],
  ])('names the page again where %s', async (_, wish) => {
    expect(await viewOf(wish)).toEqual({ kind: 'unknown-site', host: 'shop.example' });
  });

  test('speaks of a checked page while it is there', async () => {
    const kept = { ...told, symptom: null, pageOrigin: 'look-alike' as const };
    const view = await viewOf({ info, kept, checked: true });
    expect(view).toMatchObject({ kind: 'case', detached: true });
    if (view.kind === 'case') expect(view.findings.map(({ cause }) => cause)).toContain('look-alike-page');
  });
});

test('findings and fixes come with their words', async () => {
  const view = await viewOf({ of: aCase({ observations: [FAILED] }) });
  if (view.kind !== 'case') throw new Error(view.kind);
  const [first] = view.findings;
  expect(first?.words).toEqual({
    title: t('cause_wrong_password_title'),
    why: expect.stringMatching(/password is incorrect/),
  });
  expect(view.fixes.find(({ id }) => id === 'reset-password')?.words).toEqual({
    title: t('fix_reset_password_title'),
    do: t('fix_reset_password_do'),
    body: t('fix_reset_password_body'),
  });
  expect(view.evidence.attempts).toMatchObject({ known: true, value: { failed: 1 } });
});
