import { beforeEach, describe, expect, test } from 'vitest';
import { type Case, SILENCE_ENDS_CASE } from '@/lib/model/case';
import type { Answer } from '@/lib/model/protocol';
import type { Scope } from '@/lib/model/site-data';
import type { TabInfo } from '@/lib/platform/tab-info';
import { createPopupService } from '@/lib/services/popup-service';
import { createLocate } from '@/lib/services/tab-context';
import { aCase, aLook } from '../../harness/a-case';
import { caseServices } from '../../harness/case-services';
import { aTabInfo } from '../../harness/fake-services';

const PLAN = { goes: 12, lost: 0, stays: 3, otherTabs: [] };
const ELSEWHERE = aTabInfo({ url: 'https://shop.example/ap/signin?x=1' });

/** A popup of tab 7, over real cases and a clearing that writes down which scopes it was asked about. */
function setting(first: TabInfo | null = aTabInfo(), permission = true) {
  const to = caseServices();
  const tab: { info: TabInfo | null } = { info: first };
  const asked: [what: string, store: string, storeId: string][] = [];
  const answers = <T>(what: string, answer: T) => {
    return async ({ store, storeId }: Scope) => {
      asked.push([what, store, storeId]);
      return answer;
    };
  };
  const tabInfo = async () => tab.info;
  const popup = createPopupService({
    locate: createLocate({ tabInfo, hasPermission: async () => permission }),
    tabInfo,
    cases: to.cases,
    caseService: to.service,
    clearing: {
      plan: answers('plan', PLAN),
      undoView: answers('undo', { cookies: 1, signedInSince: false }),
      lastResult: answers('last', null),
      cutOff: answers('cut off', null),
      wasStoppedAt: async (host) => host === 'www.left.example',
    },
    deep: { hasUndo: answers('deep', true) },
    settings: to.settings,
    now: () => to.clock.now,
  });
  return {
    ...to,
    tab,
    asked,
    keep: (of: Partial<Case>) =>
      to.storage.write(7, {
        case: aCase({ lastSeenAt: to.clock.now, ...of }),
        submit: null,
        typed: null,
        reset: null,
      }),
    view: () => popup.view(7),
    answer: (answer: Answer) => popup.answer(7, answer),
  };
}

describe('a tab of a store', () => {
  test('is looked at, and everything is asked of its own store and cookie store', async () => {
    const { view, contentScript, asked } = setting(aTabInfo({ storeId: '5' }));
    contentScript.front = aLook({ state: 'wrong-password' });
    expect(await view()).toMatchObject({
      kind: 'case',
      state: 'wrong-password',
      clear: PLAN,
      undo: { cookies: 1 },
      deepUndo: true,
    });
    expect(asked.map(([what]) => what).sort()).toEqual(['cut off', 'deep', 'last', 'plan', 'undo']);
    expect(asked.every(([, store, storeId]) => store === 'amazon.co.jp' && storeId === '5')).toBe(true);
  });

  test('with nothing to tell is planned no clear', async () => {
    const { view, asked } = setting();
    expect(await view()).toMatchObject({ kind: 'nothing-seen' });
    expect(asked.map(([what]) => what)).not.toContain('plan');
  });

  test('in a private window is offered no clear', async () => {
    const { view, contentScript, asked } = setting(aTabInfo({ private: true, storeId: '1' }));
    contentScript.front = aLook({ state: 'wrong-password' });
    expect(await view()).toMatchObject({ kind: 'case', private: true, clear: null });
    expect(asked.map(([what]) => what)).not.toContain('plan');
  });

  test('takes what the person says, and shows what follows', async () => {
    const { view, answer } = setting();
    await view();
    expect(await answer({ about: 'symptom', symptom: 'code-trouble', store: 'amazon.com' })).toMatchObject({
      kind: 'case',
      symptom: 'code-trouble',
      tab: { store: 'amazon.co.jp' },
    });
  });
});

test('a site whose clear was stopped, because it is known no more, says so', async () => {
  const { view } = setting(aTabInfo({ url: 'https://www.left.example/' }));
  expect(await view()).toEqual({ kind: 'unknown-site', host: 'www.left.example', stopped: true });
});

test('a store that may not be read shows that, whatever was said of the tab before', async () => {
  const to = setting(aTabInfo(), false);
  await to.keep({ symptom: 'code-trouble' });
  expect(await to.view()).toMatchObject({ kind: 'no-permission' });
});

test('a tab that is gone has no case, and takes no answer', async () => {
  const { view, answer, contentScript, caseOf } = setting(null);
  expect(await view()).toEqual({ kind: 'tab-gone' });
  expect(await answer({ about: 'symptom', symptom: 'code-trouble', store: 'amazon.com' })).toEqual({
    kind: 'tab-gone',
  });
  expect([await caseOf(), contentScript.looked]).toEqual([null, []]);
});

describe('a tab that is on no store', () => {
  const unknown = { kind: 'unknown-site', host: 'shop.example' };
  const symptom: Answer = { about: 'symptom', symptom: 'code-trouble', store: 'amazon.com' };
  const check: Answer = { about: 'page', origin: 'look-alike', store: 'amazon.co.jp' };
  let to = setting(ELSEWHERE);

  beforeEach(() => {
    to = setting(ELSEWHERE);
  });

  test('takes what the person sees for the store they mean, without a look at the page or its cookies', async () => {
    expect(await to.answer(symptom)).toMatchObject({
      kind: 'case',
      detached: true,
      tab: { store: 'amazon.com' },
    });
    expect([to.contentScript.looked, to.asked]).toEqual([[], []]);
  });

  test('answers about the case it has, where it has one', async () => {
    await to.keep({ store: 'amazon.de', symptom: 'code-trouble' });
    await to.answer({ about: 'other-device', trial: 'works' });
    expect(await to.caseOf()).toMatchObject({ store: 'amazon.de', otherDevice: 'works' });
  });

  test.each<[string, Answer]>([
    ['no store of that name', { about: 'symptom', symptom: 'code-trouble', store: 'shop.example' }],
    ['no case to answer about', { about: 'other-device', trial: 'works' }],
  ])('%s: nothing is taken', async (_, answer) => {
    expect(await to.answer(answer)).toEqual(unknown);
    expect(await to.caseOf()).toBeNull();
  });

  test('speaks of a page that was checked while it is there, and no longer', async () => {
    expect(await to.answer(check)).toMatchObject({ kind: 'case', detached: true });
    to.tab.info = aTabInfo({ url: 'https://www.shop.example/' });
    expect(await to.view()).toEqual({ kind: 'unknown-site', host: 'www.shop.example' });
  });

  test('is warned of, and nothing is taken down, at a store’s address without https', async () => {
    const view = { kind: 'unprotected', host: 'www.amazon.co.jp', store: 'amazon.co.jp' };
    await to.answer(symptom);
    const kept = await to.caseOf();
    to.tab.info = aTabInfo({ url: 'http://www.amazon.co.jp/' });
    expect(await to.view()).toEqual(view);
    expect(await to.answer(check)).toEqual(view);
    expect(await to.caseOf()).toEqual(kept);
  });

  test('says nothing of a page whose address is not told', async () => {
    to.tab.info = aTabInfo({ url: null });
    expect(await to.answer(check)).toEqual({ kind: 'restricted' });
  });

  test.each<[string, Partial<Case>]>([
    ['nobody said anything', {}],
    ['it is long over', { symptom: 'code-trouble', lastSeenAt: -SILENCE_ENDS_CASE }],
    ['no pack describes its store', { symptom: 'code-trouble', store: 'amazon.example' }],
  ])('names the page again where %s', async (_, of) => {
    await to.keep(of);
    expect(await to.view()).toEqual(unknown);
  });
});
