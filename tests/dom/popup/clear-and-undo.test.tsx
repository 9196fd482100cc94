import { describe, expect, it } from 'vitest';
import type { WhyFixFailed, WhyUndoFailed } from '@/lib/model/screen';
import { aCase, cleared, tab, undo, wrongPassword } from '@/tests/harness/case-views';
import { showPopup, stores } from './show-popup';

describe('after clearing', () => {
  it('shows what was removed and kept, then undo, then what to do next', async () => {
    const { root, main, primary, status, press, actions } = await showPopup({
      view: aCase({ undo }),
      screen: { at: 'cleared', clear: cleared },
    });
    expect(root.querySelector('.tally')?.textContent).toBe('消した23残した2');
    expect(main()).toContain('残した2件は、言語や通貨などの設定です。');
    expect(primary()).toEqual(['ログイン画面に進む']);
    expect(status()).toBe('クッキー23件を消しました。');
    await press('ログイン画面に進む');
    await press('次の方法');
    await press('入れた');
    await press('元に戻す');
    expect(actions.toPage).toHaveBeenCalledOnce();
    expect(actions.answerFix.mock.calls).toEqual([
      ['clear-cookies', false],
      ['clear-cookies', true],
    ]);
    expect(actions.askUndo).toHaveBeenCalledOnce();
    expect(root.querySelectorAll('.undo')).toHaveLength(1);
  });

  it('shows the result again in a reopened popup, until a page has judged it', async () => {
    const { heading } = await showPopup('cleared');
    expect(heading()).toBe('古いクッキーを消しました');
  });

  it('tells what could not be removed and which tabs stayed', async () => {
    const { root, main } = await showPopup({
      view: aCase(),
      screen: { at: 'cleared', clear: { ...cleared, remaining: 3, tabsHeld: 1 } },
    });
    expect(root.querySelector('.tally')?.textContent).toContain('消せない3');
    expect(main()).toContain('3件は、ブラウザかサイトがまだ持っています。');
    expect(main()).toContain('1つのタブは閉じるのを断ったので');
  });

  it('does not claim success when nothing was removed', async () => {
    const { heading } = await showPopup({
      view: aCase(),
      screen: { at: 'cleared', clear: { ...cleared, removed: 0, remaining: 4 } },
    });
    expect(heading()).toBe('クッキーを消せませんでした');
  });

  it('says that undo is gone after a browser restart', async () => {
    const { main, root } = await showPopup('cleared-cut-off');
    expect(main()).toContain('元には戻せません。');
    expect(root.querySelector('.undo')).toBeNull();
  });
});

describe('undo', () => {
  it('stands first under the name tag in later views', async () => {
    const { root, press, actions } = await showPopup({ view: aCase({ findings: [wrongPassword], undo }) });
    expect(root.querySelector('main > :first-child')?.textContent).toContain('消した23件を、元に戻せます。');
    await press('元に戻す');
    expect(actions.askUndo).toHaveBeenCalledOnce();
  });

  it('is not offered when there is nothing to put back', async () => {
    const { root } = await showPopup({ view: aCase() });
    expect(root.querySelector('.undo')).toBeNull();
  });

  it('first says that it ends the sign-in, and makes staying the filled button', async () => {
    const { heading, main, primary, press, actions } = await showPopup('undo-ask');
    expect(heading()).toBe('元に戻すと、ログアウトします');
    expect(main()).toContain('そのログインは終わります。');
    expect(primary()).toEqual(['ログインしたままにする']);
    await press('ログインしたままにする');
    expect(actions.back).toHaveBeenCalledOnce();
    expect(actions.undo).not.toHaveBeenCalled();
    await press('ログアウトして、元に戻す');
    expect(actions.undo).toHaveBeenCalledOnce();
  });

  it('tells what came back, what had run out and what was refused', async () => {
    const { root, status, main } = await showPopup('undone-partly');
    expect(root.querySelector('.tally')?.textContent).toBe('戻した19期限切れ3戻せない1');
    expect(main()).toContain('1件は、ブラウザが受け取りませんでした。');
    expect(status()).toBe('クッキー19件を元に戻しました。');
  });

  it('does not claim success when nothing came back', async () => {
    const { heading } = await showPopup({
      view: aCase(),
      screen: { at: 'undone', undo: { restored: 0, expired: 2, refused: 0 } },
    });
    expect(heading()).toBe('元に戻せませんでした');
  });
});

describe('failures', () => {
  const fixFailures: Record<WhyFixFailed, [says: string, next: string | undefined]> = {
    'no-permission': ['の許可がありません', 'amazon.co.jpだけ、許可する'],
    private: ['プライベートウィンドウでは', undefined],
    'tab-gone': ['タブが閉じています', 'amazon.co.jpを開く'],
    'tab-held': ['「離れますか」', 'ページに戻る'],
    busy: ['少し待って', 'もう一度試す'],
    'storage-full': ['控えを置く場所がありません', 'もう一度試す'],
    failed: ['ブラウザの作業が止まりました', 'もう一度、原因をさがす'],
  };
  it.each(Object.entries(fixFailures))(
    'clear: %s has its own words and way on',
    async (why, [says, next]) => {
      const { main, primary, buttons } = await showPopup(`fix-failed-${why}`);
      expect(main()).toContain(says);
      expect(primary()).toEqual(next === undefined ? [] : [next]);
      expect(buttons()).toContain('戻る');
    },
  );

  const undoFailures: Record<WhyUndoFailed, [says: string, next: string]> = {
    'nothing-to-undo': ['控えが、もうありません', 'もう一度、原因をさがす'],
    'no-permission': ['の許可がありません', 'amazon.co.jpだけ、許可する'],
    'tab-gone': ['タブが閉じています', 'amazon.co.jpを開く'],
    'tab-held': ['「離れますか」', 'ページに戻る'],
    busy: ['少し待って', 'もう一度試す'],
    failed: ['ブラウザの作業が止まりました', 'もう一度、原因をさがす'],
  };
  it.each(Object.entries(undoFailures))(
    'undo: %s has its own words and way on',
    async (why, [says, next]) => {
      const { main, primary, heading } = await showPopup(`undo-failed-${why}`);
      expect(heading()).toBe('まだ元に戻していません');
      expect(main()).toContain(says);
      expect(primary()).toEqual([next]);
    },
  );

  it('says that nothing was removed only where that is certain', async () => {
    const sure = await showPopup('fix-failed-busy');
    expect(sure.heading()).toBe('まだ消していません');
    const unsure = await showPopup('fix-failed-failed');
    expect(unsure.heading()).toBe('最後まで終わりませんでした');
  });

  it('offer a button that works', async () => {
    const held = await showPopup('fix-failed-tab-held');
    await held.press('ページに戻る');
    expect(held.actions.toPage).toHaveBeenCalledOnce();
    const gone = await showPopup('undo-failed-tab-gone');
    await gone.press('amazon.co.jpを開く');
    expect(gone.actions.openStore).toHaveBeenCalledExactlyOnceWith(tab.links.home);
    const barred = await showPopup('fix-failed-no-permission');
    await barred.press('許可する');
    expect(barred.actions.allowStore).toHaveBeenCalledExactlyOnceWith('amazon.co.jp');
  });

  it('show one button when the background cannot be reached', async () => {
    const { heading, main, press, actions } = await showPopup({ view: null, broken: true });
    expect(heading()).toBe('うまくいきませんでした');
    expect(main()).toContain('何も変えていません。');
    await press('もう一度試す');
    expect(actions.startOver).toHaveBeenCalledOnce();
  });
});

describe('elsewhere', () => {
  it('opens the most likely store, and lists all of them', async () => {
    const { main, press, actions, draw, root } = await showPopup('unknown-site');
    expect(main()).toContain('www.example.com');
    await press('amazon.co.jpを開く');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith('https://www.amazon.co.jp/');
    await press('別の国のストアを選ぶ');
    expect(actions.show).toHaveBeenCalledWith({ at: 'stores' });
    await draw({ view: { kind: 'unknown-site', host: 'www.example.com' }, screen: { at: 'stores' } });
    expect(root.querySelectorAll('.choice')).toHaveLength(stores.length);
    await press('amazon.com');
    expect(actions.openStore).toHaveBeenLastCalledWith('https://www.amazon.com/');
  });

  it.each([
    ['restricted', 'このページは、見られません'],
    ['tab-gone', 'そのタブは、もうありません'],
    ['no-permission', 'amazon.co.jpを見る許可がありません'],
    ['nothing-seen', '困った表示は、ありません'],
    ['nothing-seen-signed-in', 'ログインできています'],
  ])('%s has its own heading', async (name, title) => {
    const { heading } = await showPopup(name);
    expect(heading()).toBe(title);
  });

  it.each([
    ['nothing-seen-cut-off', 'amazon.co.jpのクッキーを消す途中で、Hairetaが止まりました。'],
    ['case-cut-off', 'Hairetaが更新されたか、再起動しました。'],
    ['unknown-site-cut-off', '今のHairetaはwww.example.comに対応していません。'],
  ])('%s tells what was cut off', async (name, words) => {
    const { main } = await showPopup(name);
    expect(main()).toContain(words);
    const { main: quiet } = await showPopup('nothing-seen');
    expect(quiet()).not.toContain(words);
  });

  it('asks the browser for one store only, and says so when that was refused', async () => {
    const { press, actions } = await showPopup('no-permission');
    await press('amazon.co.jpだけ、許可する');
    expect(actions.allowStore).toHaveBeenCalledExactlyOnceWith('amazon.co.jp');
    const denied = await showPopup('no-permission-denied');
    expect(denied.main()).toContain('許可されませんでした');
  });

  it('lets the person choose among the seven symptoms', async () => {
    const { root, press, actions } = await showPopup('nothing-seen');
    expect(root.querySelectorAll('.choice')).toHaveLength(7);
    await press('コードが届かない');
    expect(actions.answerSymptom).toHaveBeenCalledExactlyOnceWith('code-trouble', 'amazon.co.jp');
  });

  it('marks the symptom that found nothing and points to the official page', async () => {
    const { root, press, actions } = await showPopup('nothing-seen-no-cause');
    expect(root.querySelector('[aria-pressed=true]')?.textContent).toBe('アプリだけ、入れない');
    await press('公式の案内');
    expect(actions.openOfficial).toHaveBeenCalledExactlyOnceWith(tab.links['sign-in-trouble']);
  });
});
