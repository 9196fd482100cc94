import { describe, expect, it } from 'vitest';
import { anEvidence } from '@/tests/harness/an-evidence';
import { aCase, aQuietPage, tab, wrongPassword } from '@/tests/harness/case-views';
import { showPopup, viewNamed } from './show-popup';

describe('the other ways', () => {
  it('lead to each test and to the report', async () => {
    const { press, actions } = await showPopup({ view: aCase() });
    for (const [words, at] of [
      ['別の機器で試す', 'other-device'],
      ['プライベートウィンドウで試す', 'private-window'],
      ['本物ですか', 'real-page'],
      ['報告を写す', 'report'],
    ] as const) {
      await press(words);
      expect(actions.show).toHaveBeenLastCalledWith({ at });
    }
  });

  it('lead to the steps for every device, in the guide', async () => {
    const { press, actions } = await showPopup({ view: aCase() });
    await press('どの機器でも使える手順');
    expect(actions.openGuide).toHaveBeenCalledExactlyOnceWith('amazon.co.jp', 'steps');
  });

  it('leave out the private window in a private window', async () => {
    const { buttons } = await showPopup({ view: aCase({ private: true, clear: null }) });
    expect(buttons().join()).not.toContain('プライベートウィンドウで試す');
    expect(buttons().join()).toContain('別の機器で試す');
  });

  it('stand under the symptoms too, without a report', async () => {
    const { buttons } = await showPopup({ view: aQuietPage() });
    expect(buttons().join()).toContain('別の機器で試す');
    expect(buttons().join()).not.toContain('報告');
  });
});

describe('on another device', () => {
  it('there is a labelled code, the same address in words, and a question', async () => {
    const { root, press, actions } = await showPopup('other-device');
    const code = root.querySelector('.qr');
    expect(code?.getAttribute('role')).toBe('img');
    expect(code?.getAttribute('aria-label')).toBe('amazon.co.jpを開くQRコード');
    expect(root.querySelector('.qr path')?.getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(root.querySelector('.address')?.textContent).toBe(tab.links['account-home']);
    await press('入れた');
    await press('入れない');
    expect(actions.answerTrial.mock.calls).toEqual([
      ['other-device', 'works'],
      ['other-device', 'fails'],
    ]);
  });
});

describe('in a private window', () => {
  it('opens the official sign-in and asks at once', async () => {
    const { primary, press, actions, root } = await showPopup('private-window');
    expect(primary()).toEqual(['amazon.co.jpをプライベートで開く']);
    actions.openPrivate.mockResolvedValueOnce(true);
    await press('プライベートで開く');
    expect(actions.openPrivate).toHaveBeenCalledExactlyOnceWith(tab.links['account-home']);
    expect(root.querySelector('.steps')).toBeNull();
    await press('入れた');
    expect(actions.answerTrial).toHaveBeenCalledExactlyOnceWith('private-window', 'works');
  });

  it('gives steps and the address when the browser refuses, and still asks', async () => {
    const { root, primary, press, actions } = await showPopup('private-window-refused');
    expect(primary()).toEqual([]);
    expect(root.querySelectorAll('.steps > li')).toHaveLength(2);
    expect(root.querySelector('.address')?.textContent).toBe(tab.links['account-home']);
    await press('入れない');
    expect(actions.answerTrial).toHaveBeenCalledExactlyOnceWith('private-window', 'fails');
  });

  it.each([
    ['private-window', 'works', 'プライベートウィンドウでは入れました。'],
    ['private-window', 'fails', 'プライベートウィンドウでも入れません。'],
    ['other-device', 'works', '原因は、この機器かブラウザです。'],
    ['other-device', 'fails', '別の機器でも入れません。'],
  ] as const)('%s %s is said above the cause', async (about, trial, words) => {
    const evidence = anEvidence({
      person: { [about === 'other-device' ? 'otherDevice' : 'privateWindow']: trial },
    });
    const { main } = await showPopup({ view: aCase({ evidence }) });
    expect(main()).toContain(words);
  });
});

const NOTHING = 'ここには、何も入力しないでください。';

describe('is this page real', () => {
  it('says that the address is the site’s own, marks its end, and asks for nothing', async () => {
    const { root, heading, primary, actions } = await showPopup('real-page-own');
    expect(heading()).toBe('これは、Amazonのアドレスです');
    expect(root.querySelector('.address.real b')?.textContent).toBe('amazon.co.jp');
    expect(primary()).toEqual([]);
    expect(root.querySelector('.care')).toBeNull();
    expect(actions.checkPage).toHaveBeenCalledExactlyOnceWith('amazon.co.jp');
  });

  it('warns of a look-alike, lines up both addresses and opens the real store', async () => {
    const { root, heading, press, actions } = await showPopup('real-page-look-alike');
    expect(heading()).toBe('Amazonのアドレスではありません');
    expect([...root.querySelectorAll('.address b')].map((end) => end.textContent)).toEqual([
      'sign-check.example',
      'amazon.co.jp',
    ]);
    expect(root.querySelector('.care')?.textContent).toBe(NOTHING);
    await press('本物のamazon.co.jpを開く');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith('https://www.amazon.co.jp/');
  });

  it.each(['real-page-look-alike', 'real-page-legal', 'real-page-other'])(
    '%s: the address makes the headline, and nothing is to be typed',
    async (name) => {
      const { root, heading, main, press, actions } = await showPopup(name);
      expect(heading()).toBe('Amazonのアドレスではありません');
      expect(root.querySelector('.care')?.textContent).toBe(NOTHING);
      expect(main()).not.toContain('Amazonのアドレスです');
      await press('を開く');
      expect(actions.openStore).toHaveBeenCalledExactlyOnceWith('https://www.amazon.co.jp/');
    },
  );

  it('says so where a part of the page cannot be seen, and only there', async () => {
    const parts = '枠の中など、Hairetaに見えない部分があります。';
    expect((await showPopup('real-page-other')).main()).toContain(parts);
    expect((await showPopup('real-page-look-alike')).main()).not.toContain(parts);
  });

  it('a page that cannot be seen at all: nothing is to be typed where a link led there', async () => {
    const { heading, root, press, actions } = await showPopup('real-page-unreadable');
    expect(heading()).toBe('このページは、Hairetaには見えません');
    expect(root.querySelector('.care')?.textContent).toContain('何も入力しないでください');
    await press('を開く');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith('https://www.amazon.co.jp/');
  });

  it('the site’s own address without https is never called its own', async () => {
    const { heading, root, press, actions } = await showPopup('real-page-unprotected');
    expect(heading()).toBe('通信が保護されていません');
    expect(root.querySelector('.address.real')).toBeNull();
    expect(root.querySelector('.care')?.textContent).toBe(NOTHING);
    await press('本物のamazon.co.jpを開く');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith('https://www.amazon.co.jp/');
  });

  it('is checked once, however often the case is drawn', async () => {
    const { draw, actions } = await showPopup('real-page-look-alike');
    await draw({ ...viewNamed('real-page-look-alike'), view: aCase({ detached: true }) });
    expect(actions.checkPage).toHaveBeenCalledOnce();
  });
});

describe('the report', () => {
  const box = (root: HTMLElement) => root.querySelector<HTMLElement>('.report');

  it('is shown word for word, and what is shown is what is copied', async () => {
    const { root, press, actions, main } = await showPopup('report');
    const text = String(box(root)?.textContent);
    expect(text).toContain('ストア：amazon.co.jp');
    expect(text).toContain('Hairetaの報告（版1.2.3）');
    expect(text).not.toMatch(/\b(?:report|cause|fix|symptom)_/);
    expect(text.replace(/Haireta|Amazon|amazon\.[a-z.]+|Chrome|Edge|言語：ja|Caps Lock/g, '')).not.toMatch(
      /[a-z]{2,}/i,
    );
    await press('報告をコピーする');
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith(text);
    expect(main()).toContain('コピーしました。');
  });

  it('switches to the other language and back', async () => {
    const { root, press } = await showPopup('report');
    await press('英語で表示する');
    expect(box(root)?.textContent).toContain('Store: amazon.co.jp');
    expect(box(root)?.lang).toBe('en');
    await press('日本語で表示する');
    expect(box(root)?.textContent).toContain('ストア：amazon.co.jp');
  });

  it('is selected when the browser refuses to copy', async () => {
    const { root, press, actions, main } = await showPopup('report');
    actions.copy.mockResolvedValueOnce(false);
    await press('報告をコピーする');
    expect(String(getSelection())).toBe(box(root)?.textContent);
    expect(main()).toContain('自動ではコピーできませんでした。');
  });
});

describe('without a store in the tab', () => {
  it.each(['unknown-site', 'restricted'])(
    '%s leads to the symptoms and to the look at the page',
    async (name) => {
      const { press, actions } = await showPopup(name);
      await press('困りごとから選ぶ');
      expect(actions.show).toHaveBeenLastCalledWith({ at: 'symptoms' });
      await press('本物ですか');
      expect(actions.show).toHaveBeenLastCalledWith({ at: 'real-page' });
    },
  );

  it('warns of a store’s address without https, and offers no symptoms', async () => {
    const { root, buttons, press, actions } = await showPopup('unprotected');
    expect(root.querySelector('.care')?.textContent).toContain('入力しないでください');
    expect(buttons().join()).not.toContain('困りごと');
    await press('本物ですか');
    expect(actions.show).toHaveBeenLastCalledWith({ at: 'real-page' });
  });

  it('a tab that is gone keeps no answers', async () => {
    const { buttons } = await showPopup('tab-gone');
    expect(buttons().join()).not.toMatch(/困りごと|本物/);
  });

  it('a symptom is for the most likely store, and the popup says when it leads to nothing', async () => {
    const { press, actions, main } = await showPopup('symptoms-unknown-site');
    expect(main()).not.toContain('まだ原因がわかりません');
    await press('アプリだけ、入れない');
    expect(actions.answerSymptom).toHaveBeenCalledExactlyOnceWith('app-fails', 'amazon.co.jp');
    expect(main()).toContain('まだ原因がわかりません');
  });

  it('nothing is cleared: the one button opens that store’s sign-in in a new tab', async () => {
    const { primary, press, actions } = await showPopup('detached-clear');
    expect(primary()).toEqual(['amazon.co.jpのログイン画面を開く']);
    await press('ログイン画面を開く');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith(tab.links['sign-in']);
    expect(actions.runClear).not.toHaveBeenCalled();
  });

  it('the page in the tab is never replaced', async () => {
    const finding = { ...wrongPassword, fixes: ['reset-password' as const] };
    const offered = await showPopup({ view: aCase({ detached: true, clear: null, findings: [finding] }) });
    await offered.press('「パスワードを忘れた方」');
    expect(offered.actions.openOfficial).not.toHaveBeenCalled();
    const { press, actions, main } = await showPopup('detached-fix');
    await press('「パスワードを忘れた方」');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith(tab.links['forgot-password']);
    expect(actions.openOfficial).not.toHaveBeenCalled();
    expect(main()).toContain('新しいタブで開きます');
  });
});

describe('the right store', () => {
  it('is the one this browser was signed in to, before all others', async () => {
    const { root, press, actions } = await showPopup('fix-open-right-store');
    expect(root.querySelector('.choice')?.textContent).toContain('amazon.com');
    await press('amazon.com');
    expect(actions.openStore).toHaveBeenCalledExactlyOnceWith('https://www.amazon.com/');
  });

  it('is any other than the current one where nothing is known', async () => {
    const { root } = await showPopup('fix-open-right-store-none');
    expect([...root.querySelectorAll('.choice')].map((row) => row.textContent)).toEqual([
      'amazon.comアメリカ合衆国',
    ]);
  });
});

describe('the detected symptom', () => {
  it('is preselected', async () => {
    const { root, draw } = await showPopup('symptoms');
    expect(root.querySelector('[aria-pressed=true]')?.textContent).toBe('同じ画面に、何度も戻る');
    await draw({ view: aCase({ symptom: 'app-fails' }), screen: { at: 'symptoms' } });
    expect(root.querySelector('[aria-pressed=true]')?.textContent).toBe('アプリだけ、入れない');
  });
});

it('a solved case offers what helps before the next time, with no filled button', async () => {
  const { press, primary, actions } = await showPopup('solved');
  expect(primary()).toEqual([]);
  await press('備えを見る');
  expect(actions.openGuide).toHaveBeenCalledExactlyOnceWith('amazon.co.jp', 'prevent');
});
