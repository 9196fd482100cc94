import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { DeepResponse, WhyNotDeep } from '@/lib/model/deep-clean';
import {
  aCase,
  aQuietPage,
  deepPlan,
  deepResult,
  otherStores,
  staleCookies,
} from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

const AT = { view: aCase(), screen: { at: 'deep-clean' } } as const;
const PLAN: DeepResponse = { kind: 'plan', plan: deepPlan, last: null };

describe('the way there', () => {
  it('is a rung of the ladder, and starts nothing by itself', async () => {
    const finding = { ...staleCookies, fixes: ['deep-clean' as const] };
    const { press, actions } = await showPopup({ view: aCase({ findings: [finding] }) });
    await press('消す内容を見る');
    expect(actions.show).toHaveBeenCalledExactlyOnceWith({ at: 'deep-clean' });
    expect(actions.beginFix).not.toHaveBeenCalled();
  });

  it.each([aCase({ deepUndo: true }), aQuietPage({ deepUndo: true })])(
    'leads back to the undo afterwards: %#',
    async (view) => {
      const { press, actions } = await showPopup({ view });
      await press('前回の念入りな掃除');
      expect(actions.show).toHaveBeenCalledExactlyOnceWith({ at: 'deep-clean' });
    },
  );
});

describe('before', () => {
  it('counts what goes, says what can come back, and runs with the ticked tabs alone', async () => {
    const { root, main, press, actions } = await showPopup({ ...AT, deep: PLAN });
    for (const words of [
      '戻せる',
      '画面の記録（14）',
      '戻せない',
      'データベース（2）',
      '保存された画面（1）',
    ])
      expect(main()).toContain(words);
    for (const words of ['クッキー、パスワード、ほかのサイトとストア', '2件のアドレス', 'account-status.'])
      expect(main()).toContain(words);
    expect(main()).not.toContain('ほかの2つのストア');
    const [first] = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await act(() => first?.click());
    await press('amazon.co.jpの記録を消す');
    expect(actions.deepClean.mock.calls).toEqual([
      [{ want: 'plan' }],
      [{ want: 'run', alsoTabs: [9], alsoStores: [] }],
    ]);
  });

  it('asks for permission on a click where it must, and says when it is refused', async () => {
    const deep: DeepResponse = { kind: 'plan', plan: { ...deepPlan, allowed: false }, last: null };
    const { main, press, actions, buttons } = await showPopup({ ...AT, deep });
    expect(buttons().some((words) => words?.includes('の記録を消す'))).toBe(false);
    expect(main()).toContain('ブラウザが一度たずねます');
    await press('消すことを許可する');
    expect(actions.allowRemoval).toHaveBeenCalledOnce();
    expect(main()).toContain('ブラウザが許可していません');
    actions.allowRemoval.mockResolvedValueOnce(true);
    await press('消すことを許可する');
    expect(actions.deepClean.mock.calls).toEqual([[{ want: 'plan' }], [{ want: 'plan' }]]);
  });
});

describe('other stores', () => {
  const plan = { ...deepPlan, otherStores };

  it('start unticked; a tick adds their counts, their tabs, and their name to the button', async () => {
    const { root, main, press, actions } = await showPopup({
      ...AT,
      deep: { kind: 'plan', plan, last: null },
    });
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('details input[type=checkbox]')];
    expect(boxes().map(({ checked, parentElement }) => [parentElement?.textContent, checked])).toEqual([
      ['amazon.com（タブ1つ）', false],
      ['amazon.de（タブなし）', false],
    ]);
    const titles = () => [...root.querySelectorAll('fieldset:not(details *) .one-line')].length;
    const before = titles();
    await act(() => boxes()[0]?.click());
    for (const words of ['画面の記録（19）', 'データベース（3）', '選んでいないストア', '4件のアドレスは'])
      expect(main()).toContain(words);
    expect(titles()).toBe(before + 1);
    await act(() => boxes()[1]?.click());
    await press('amazon.co.jp、amazon.com、amazon.deの記録を消す');
    expect(actions.deepClean).toHaveBeenLastCalledWith({
      want: 'run',
      alsoTabs: [8, 9, 11],
      alsoStores: ['amazon.com', 'amazon.de'],
    });
  });

  it('are left out again when unticked', async () => {
    const { root, main, press, actions } = await showPopup({
      ...AT,
      deep: { kind: 'plan', plan, last: null },
    });
    const box = root.querySelector<HTMLInputElement>('details input[type=checkbox]');
    await act(() => box?.click());
    await act(() => box?.click());
    expect(main()).toContain('画面の記録（14）');
    await press('amazon.co.jpの記録を消す');
    expect(actions.deepClean).toHaveBeenLastCalledWith({ want: 'run', alsoTabs: [8, 9], alsoStores: [] });
  });
});

describe('what the browser cannot remove of one site', () => {
  it.each([
    ['no-files', '保存された画面（1）、ファイル（0）、画像などのキャッシュは残ります', '補助機能（1）。'],
    [
      'no-files-no-workers',
      'ファイル（0）、補助機能（1）、画像などのキャッシュは残ります',
      'データベース（2）。',
    ],
  ] as const)('is said to stay before it: %s', async (reach, stays, goes) => {
    const { main } = await showPopup({
      ...AT,
      deep: { kind: 'plan', plan: { ...deepPlan, reach }, last: null },
    });
    expect(main()).toContain(stays);
    expect(main()).toContain(goes);
    expect(main()).not.toContain('保存された画面（1）、補助');
  });

  it('is shown as left over afterwards, not as something new', async () => {
    const after = { local: 0, session: 0, databases: 0, caches: 1, workers: 0, files: 2 };
    const result = { ...deepResult, reach: 'no-files' as const, after };
    const { main, root } = await showPopup({ ...AT, deep: { kind: 'done', result } });
    expect(root.querySelector('.tally')?.textContent).toContain('保存された画面1 → 1');
    expect(main()).toContain('保存された画面（1）、ファイル（2）、画像などのキャッシュは残ります');
    expect(main()).not.toContain('新しい記録かもしれません');
  });
});

describe('after getting in', () => {
  const solved = aCase({ solved: true, findings: [], deepUndo: true });

  it('links from the good news to the undo', async () => {
    const { press, actions, main } = await showPopup({ view: solved });
    expect(main()).toContain('消したストアの記録も、元に戻せます。');
    await press('消した内容を見る');
    expect(actions.show).toHaveBeenCalledExactlyOnceWith({ at: 'deep-clean', solved: true });
  });

  it('offers undo there, and no button that has lost its use', async () => {
    const { buttons, press, actions } = await showPopup({
      view: solved,
      screen: { at: 'deep-clean', solved: true },
      deep: { kind: 'plan', plan: deepPlan, last: deepResult },
    });
    expect(buttons().some((words) => /ログイン画面|次の方法|もう一度消す/.test(String(words)))).toBe(false);
    await press('元に戻す');
    expect(actions.deepClean).toHaveBeenLastCalledWith({ want: 'undo' });
  });

  it('says nothing of it where there is nothing to put back', async () => {
    const { main } = await showPopup({ view: aCase({ solved: true, findings: [] }) });
    expect(main()).not.toContain('消したストアの記録');
  });
});

describe('after', () => {
  it('counts before and after, and offers undo and what to do next', async () => {
    const { root, main, press, actions } = await showPopup({
      ...AT,
      deep: { kind: 'done', result: deepResult },
    });
    expect(root.querySelector('.tally')?.textContent).toContain('画面の記録14 → 1');
    expect(main()).toContain('新しい記録かもしれません');
    await press('元に戻す');
    expect(actions.deepClean).toHaveBeenLastCalledWith({ want: 'undo' });
  });

  it('says what it does not know, and which tabs stayed open', async () => {
    const result = { ...deepResult, after: null, tabsHeld: 1, resumed: true };
    const { main, root } = await showPopup({ ...AT, deep: { kind: 'done', result } });
    for (const words of ['数え直せませんでした', '1つのタブは', '途中でブラウザに止められました'])
      expect(main()).toContain(words);
    expect(root.querySelector('.tally')?.textContent).toContain('14 → –');
  });

  it('shows the last one first, and can run again', async () => {
    const { main, press, heading } = await showPopup({
      ...AT,
      deep: { kind: 'plan', plan: deepPlan, last: deepResult },
    });
    expect(heading()).toBe('ストアの記録を消しました');
    await press('もう一度消す');
    expect(main()).toContain('amazon.co.jpの記録を消す');
  });

  it.each([
    [{ restored: 3, refused: 2 }, '記録を元に戻しました'],
    [{ restored: 0, refused: 2 }, '元に戻せた記録はありません'],
  ])('tells what came back: %j', async (undone, title) => {
    const { heading, main } = await showPopup({ ...AT, deep: { kind: 'undone', undone } });
    expect(heading()).toBe(title);
    expect(main()).toContain('残りは、');
  });
});

it.each<[WhyNotDeep, string]>([
  ['not-allowed', 'ブラウザが許可していません'],
  ['private', 'プライベート'],
  ['no-store', 'このタブでamazon.co.jpを開いて'],
  ['storage-full', '何も消していません'],
  ['failed', '続きは自動で行います'],
])('where it stops with %s it says why', async (why, words) => {
  const { main, heading } = await showPopup({ ...AT, deep: { kind: 'stopped', why } });
  expect(main()).toContain(words);
  expect(heading()).toBe(why === 'failed' ? '最後まで進みませんでした' : '何も消していません');
});
