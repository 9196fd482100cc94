import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import {
  aCase,
  plan,
  serviceTrouble,
  staleCookies,
  tab,
  undo,
  wrongPassword,
} from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

describe('a case where a clear comes first', () => {
  it('opens on cause, reason and ledger, with one button that names store and count', async () => {
    const { heading, main, primary, actions, press } = await showPopup({ view: aCase() });
    expect(heading()).toBe('おそらく、古いクッキーが原因です');
    expect(main()).toContain('ログイン画面が3回、同じ所に戻りました。');
    expect(main()).toContain('クッキー23件');
    expect(main()).toMatch(/消す.*残す.*やり直す/);
    expect(primary()).toEqual(['amazon.co.jpの23件を消す']);
    await press('23件を消す');
    expect(actions.runClear).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('names the other tabs, ticked, and leaves out the unticked one', async () => {
    const otherTabs = [
      { tabId: 8, title: 'カート' },
      { tabId: 9, title: '' },
    ];
    const { root, actions, press } = await showPopup({ view: aCase({ clear: { ...plan, otherTabs } }) });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map((box) => box.checked)).toEqual([true, true]);
    expect(root.querySelector('fieldset')?.textContent).toMatch(/カート.*名前のないタブ/);
    await act(() => boxes[0]?.click());
    await press('23件を消す');
    expect(actions.runClear).toHaveBeenCalledExactlyOnceWith([9]);
  });

  it('says what it is doing, and ignores a second press', async () => {
    const { root, primary, status, press, actions } = await showPopup({ view: aCase(), busy: 'clear' });
    expect(primary()).toEqual(['消しています…']);
    expect(status()).toBe('消しています…');
    expect(root.querySelector('.button')?.getAttribute('aria-busy')).toBe('true');
    await press('消しています');
    expect(actions.runClear).not.toHaveBeenCalled();
  });

  it('says so when there is nothing to remove, and offers the next way', async () => {
    const { main, primary, press, actions } = await showPopup({
      view: aCase({ clear: { ...plan, goes: 0 } }),
    });
    expect(main()).toContain('消すクッキーはありません');
    expect(primary()).toEqual(['次の方法を見る']);
    await press('次の方法');
    expect(actions.show).toHaveBeenCalledWith({ at: 'cause', cause: 'stale-cookies', rung: 1 });
  });

  it('has no clear button in a private window and says why', async () => {
    const { main, buttons } = await showPopup({ view: aCase({ private: true, clear: null }) });
    expect(main()).toContain('プライベートウィンドウでは、クッキーを消せません。');
    expect(buttons().join()).not.toMatch(/件を消す/);
  });
});

describe('a case with a guided fix first', () => {
  it('shows the steps and opens the official page where the fix starts there', async () => {
    const finding = { ...wrongPassword, fixes: ['contact-support' as const] };
    const { press, actions } = await showPopup({ view: aCase({ findings: [finding] }) });
    await press('公式の問い合わせページ');
    expect(actions.show).toHaveBeenCalledWith({
      at: 'fix',
      fix: expect.objectContaining({ id: 'contact-support' }),
    });
    expect(actions.openOfficial).toHaveBeenCalledWith(tab.links.contact);
    expect(actions.lead).not.toHaveBeenCalled();
  });

  it('only shows the steps where the page in front of the person starts the fix', async () => {
    const { press, actions } = await showPopup({ view: aCase({ findings: [wrongPassword] }) });
    await press('確かめ方を見る');
    expect(actions.show).toHaveBeenCalledWith({
      at: 'fix',
      fix: expect.objectContaining({ id: 'check-typing' }),
    });
    expect(actions.openOfficial).not.toHaveBeenCalled();
  });

  it.each([
    ['入れた', true],
    ['入れない', false],
  ])('asks whether it worked: %s', async (answer, worked) => {
    const { root, press, actions } = await showPopup('fix-check-typing');
    expect(root.querySelectorAll('.steps > li')).toHaveLength(5);
    await press(answer);
    expect(actions.answerFix).toHaveBeenCalledExactlyOnceWith('check-typing', worked);
  });

  it('says which earlier fix did not help', async () => {
    const lastFix = { fix: 'clear-cookies', outcome: 'unchanged' } as const;
    const { main } = await showPopup({ view: aCase({ findings: [wrongPassword], lastFix }) });
    expect(main()).toContain('「古いクッキーを消して、開き直す」では変わりませんでした。');
  });

  it('points to the official page when every fix was tried', async () => {
    const { primary, press, actions } = await showPopup({
      view: aCase({ findings: [{ ...wrongPassword, fixes: [] }] }),
    });
    expect(primary()).toEqual([]);
    await press('公式の案内');
    expect(actions.openOfficial).toHaveBeenCalledWith(tab.links['sign-in-trouble']);
  });
});

describe('other causes', () => {
  it('are folded, with shape and word, and lead to their own card', async () => {
    const { root, press, actions } = await showPopup({
      view: aCase({ findings: [staleCookies, serviceTrouble, { ...wrongPassword, verdict: 'unknown' }] }),
    });
    const fold = root.querySelector('details.more');
    expect(fold?.hasAttribute('open')).toBe(false);
    expect(fold?.querySelector('summary')?.textContent).toBe('ほかに考えられる原因（2）');
    const rows = [...root.querySelectorAll('.cause')];
    expect(rows.map((row) => row.querySelector('.sure')?.getAttribute('data-sure'))).toEqual([
      'possible',
      'unknown',
    ]);
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual(['ありうる', '不明']);
    await press('Amazon側の不具合');
    expect(actions.show).toHaveBeenCalledWith({ at: 'cause', cause: 'service-trouble', rung: 0 });
  });

  it('show the cause that was chosen, and the next way for it', async () => {
    const { heading, press, actions } = await showPopup({
      view: aCase(),
      screen: { at: 'cause', cause: 'service-trouble', rung: 0 },
    });
    expect(heading()).toBe('おそらく、Amazon側の不具合です');
    await press('別の方法を見る');
    expect(actions.show).toHaveBeenCalledWith({ at: 'cause', cause: 'service-trouble', rung: 1 });
  });

  it('may all be wrong: the person picks the symptom', async () => {
    const { press, actions } = await showPopup({ view: aCase() });
    await press('困りごとから選ぶ');
    expect(actions.show).toHaveBeenCalledWith({ at: 'symptoms' });
  });
});

describe('a solved case', () => {
  it('says so, says what helped, and asks for nothing', async () => {
    const { heading, main, primary, status } = await showPopup('solved');
    expect(heading()).toBe('入れました！');
    expect(main()).toContain('役に立った方法：古いクッキーを消して、開き直す');
    expect(primary()).toEqual([]);
    expect(status()).toBe('入れました！');
  });

  it('still offers undo first', async () => {
    const { root } = await showPopup({
      view: aCase({ solved: true, findings: [], undo: { ...undo, signedInSince: true } }),
    });
    expect(root.querySelector('main > :first-child')?.className).toBe('undo');
  });
});

describe('a fix the person follows', () => {
  it('is recorded when its steps open, so that the next page judges it', async () => {
    const { press, actions } = await showPopup({ view: aCase({ findings: [wrongPassword] }) });
    await press('確かめ方を見る');
    expect(actions.beginFix).toHaveBeenCalledExactlyOnceWith('check-typing');
  });

  it('asks whether it worked, until a page shows it', async () => {
    const { main, press, actions } = await showPopup('case-pending');
    expect(main()).toContain('のあと、ログインできましたか');
    await press('入れた');
    await press('入れない');
    expect(actions.answerFix.mock.calls).toEqual([
      ['check-typing', true],
      ['check-typing', false],
    ]);
  });
});
