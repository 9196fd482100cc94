import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { DeepResponse, WhyNotDeep } from '@/lib/model/deep-clean';
import { aCase, aQuietPage, deepPlan, deepResult, staleCookies } from '@/tests/support/case-views';
import { showPopup } from './show-popup';

const AT = { view: aCase(), screen: { at: 'deep-clean' } } as const;
const PLAN: DeepResponse = { kind: 'plan', plan: deepPlan, last: null };

describe('the way there', () => {
  it('is the rung under the clear, which begins nothing by itself', async () => {
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
  it('counts what goes, says what comes back and what not, and runs with the ticked tabs alone', async () => {
    const { root, main, press, actions } = await showPopup({ ...AT, deep: PLAN });
    expect(root.querySelector('.tally')?.textContent).toContain('画面の記録14');
    for (const words of ['元に戻せる', '元に戻せない', 'クッキー、保存したパスワード', '2件のアドレス'])
      expect(main()).toContain(words);
    const [first] = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await act(() => first?.click());
    await press('amazon.co.jpの記録を消す');
    expect(actions.deepClean.mock.calls).toEqual([[{ want: 'plan' }], [{ want: 'run', alsoTabs: [9] }]]);
  });

  it('asks the browser by a click where it must, and says so when that is refused', async () => {
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

describe('after', () => {
  it('counts before and after, and offers undo and the way on', async () => {
    const { root, main, press, actions } = await showPopup({
      ...AT,
      deep: { kind: 'done', result: deepResult },
    });
    expect(root.querySelector('.tally')?.textContent).toContain('画面の記録14 → 1');
    expect(main()).toContain('新しい記録かもしれません');
    await press('元に戻す');
    expect(actions.deepClean).toHaveBeenLastCalledWith({ want: 'undo' });
  });

  it('says what it does not know, and what stayed open', async () => {
    const result = { ...deepResult, after: null, tabsHeld: 1, resumed: true };
    const { main, root } = await showPopup({ ...AT, deep: { kind: 'done', result } });
    for (const words of ['数え直せませんでした', '1つのタブは', '途中でブラウザに止められました'])
      expect(main()).toContain(words);
    expect(root.querySelector('.tally')?.textContent).toContain('14 → –');
  });

  it('shows the last one first, and can do it once more', async () => {
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
