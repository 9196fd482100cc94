import { describe, expect, it } from 'vitest';
import { aCase, aCoach, aQuietPage, tab, wrongPassword } from '@/tests/harness/case-views';
import { showPopup, viewNamed } from './show-popup';

const resetFix = expect.objectContaining({ id: 'reset-password' });
const resetFirst = { ...wrongPassword, fixes: ['reset-password' as const] };

describe('a fix that the page can lead through', () => {
  it('names the page it opens, and leads from there', async () => {
    const { primary, press, actions } = await showPopup('case-coach-opens');
    expect(primary()).toEqual(['「パスワードを忘れた方」を開く']);
    await press('「パスワードを忘れた方」');
    expect(actions.lead).toHaveBeenCalledExactlyOnceWith(resetFix);
    // The background opens the page and writes the fix down: twice would be too much.
    expect(actions.openOfficial).not.toHaveBeenCalled();
    expect(actions.beginFix).not.toHaveBeenCalled();
  });

  it('leads on the current page where it starts there', async () => {
    const { primary, press, actions } = await showPopup('case-coach');
    expect(primary()).toEqual(['画面の上で案内する']);
    await press('画面の上で案内する');
    expect(actions.lead.mock.calls.map(([{ id }]) => id)).toEqual(['other-code-channel']);
  });

  it('has its steps one press away, and records the fix when they open', async () => {
    const { press, actions } = await showPopup('case-coach');
    await press('手順を見る');
    expect(actions.show.mock.calls.map(([screen]) => screen)).toMatchObject([
      { at: 'fix', fix: { id: 'other-code-channel' } },
    ]);
    expect(actions.beginFix).toHaveBeenCalledExactlyOnceWith('other-code-channel');
    expect(actions.lead).not.toHaveBeenCalled();
  });

  it('can be continued under any of its causes', async () => {
    const screen = { at: 'cause', cause: 'wrong-password', rung: 0 } as const;
    const view = aCase({ findings: [resetFirst], coach: aCoach('reset-password', 2, false) });
    const { primary, press, actions } = await showPopup({ view, screen });
    expect(primary()).toEqual(['続ける']);
    await press('続ける');
    expect(actions.lead).toHaveBeenCalledExactlyOnceWith(resetFix);
  });

  it.each([
    ['on a page where nothing is ever shown', aCase({ state: 'robot-check', findings: [resetFirst] }), true],
    ['without a store in the tab', aCase({ detached: true, clear: null, findings: [resetFirst] }), false],
  ])('is followed by hand %s', async (_, view, opens) => {
    const { press, buttons, actions } = await showPopup({ view });
    expect(buttons()).not.toContain('画面の上で案内する');
    await press('「パスワードを忘れた方」');
    expect(actions.lead).not.toHaveBeenCalled();
    expect(actions.show).toHaveBeenCalledExactlyOnceWith({ at: 'fix', fix: resetFix });
    expect(actions.beginFix).toHaveBeenCalledExactlyOnceWith('reset-password');
    expect(actions.openOfficial.mock.calls).toEqual(opens ? [[tab.links['forgot-password']]] : []);
  });
});

describe('its steps', () => {
  it('have notes, and show which are done and which is due', async () => {
    const { root } = await showPopup('fix-coach-due');
    const steps = [...root.querySelectorAll('.steps > li')];
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([
      ...[null, null, 'step', null, null, null],
    ]);
    expect(steps.map((step) => step.querySelector('.sr')?.textContent)).toEqual([
      ...['すみ：', 'すみ：', undefined, undefined, undefined, undefined],
    ]);
    expect(steps.map((step) => step.querySelector('svg') !== null)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
    expect(steps.every((step) => step.querySelector('.quiet')?.textContent)).toBe(true);
    expect(steps[2]?.textContent).toContain('だれにも伝えません。');
  });

  it('mark nothing while the page leads through another fix, or none', async () => {
    for (const coach of [null, aCoach('other-code-channel', 2)]) {
      const view = aCase({ coach });
      const { root, primary } = await showPopup({ ...viewNamed('fix-reset-password'), view });
      expect(root.querySelectorAll('[aria-current], .steps svg, .steps .sr')).toHaveLength(0);
      expect(primary()).toEqual(['画面の上で案内する']);
    }
  });

  it('have no note where the site’s pages do not show the way', async () => {
    const { root, primary } = await showPopup('fix-check-typing');
    expect(root.querySelectorAll('.steps .quiet')).toHaveLength(0);
    expect(primary()).toEqual([]);
  });

  it('can be shown on the page, without a second link to the same page', async () => {
    const { press, buttons, actions } = await showPopup('fix-reset-password');
    expect(buttons()).not.toContain('画面の案内をやめる');
    expect(buttons()).not.toContain('「パスワードを忘れた方」');
    await press('画面の上で案内する');
    expect(actions.lead).toHaveBeenCalledExactlyOnceWith(resetFix);
  });

  it('can be continued or stopped while the page leads', async () => {
    const { press, primary, actions } = await showPopup('fix-coach-due');
    expect(primary()).toEqual(['続ける']);
    await press('続ける');
    await press('画面の案内をやめる');
    expect(actions.lead).toHaveBeenCalledExactlyOnceWith(resetFix);
    expect(actions.stopLeading).toHaveBeenCalledExactlyOnceWith('reset-password');
  });

  it('can be continued, not stopped, once the person left', async () => {
    const { primary, buttons } = await showPopup('fix-coach-left');
    expect(primary()).toEqual(['続ける']);
    expect(buttons()).not.toContain('画面の案内をやめる');
  });

  it.each(['fix-coach-hands-off', 'detached-fix'])(
    'lead to the official page where nothing can be shown: %s',
    async (name) => {
      const { buttons, primary } = await showPopup(name);
      expect(primary()).toEqual([]);
      expect(buttons()).toContain('「パスワードを忘れた方」');
    },
  );

  it('take no press while something runs', async () => {
    const { press, actions } = await showPopup({ ...viewNamed('fix-coach-due'), busy: 'answer' });
    await press('続ける');
    await press('画面の案内をやめる');
    expect(actions.lead).not.toHaveBeenCalled();
    expect(actions.stopLeading).not.toHaveBeenCalled();
  });
});

describe('halfway through', () => {
  it('is all the first view says on a page without trouble', async () => {
    const { heading, main, primary, press, actions } = await showPopup('coach-left');
    expect(heading()).toBe('新しいパスワードに変える');
    expect(main()).toContain('途中でした（手順2/6）');
    expect(main()).not.toContain('困った表示は、ありません');
    expect(primary()).toEqual(['続ける']);
    await press('続ける');
    expect(actions.lead).toHaveBeenCalledExactlyOnceWith(resetFix);
    await press('手順を見る');
    expect(actions.show).toHaveBeenLastCalledWith({ at: 'fix', fix: resetFix });
    expect(actions.beginFix).not.toHaveBeenCalled();
    await press('困りごとから選ぶ');
    expect(actions.show).toHaveBeenLastCalledWith({ at: 'symptoms' });
  });

  it('says that the page leads while it does', async () => {
    const { main } = await showPopup('coach-on');
    expect(main()).toContain('画面の上で案内しています（手順3/6）');
  });

  it('stands above its own cause as the one thing to do', async () => {
    const { root, heading, main, primary } = await showPopup('coach-left-case');
    expect(root.querySelector('main > :first-child')?.className).toBe('resume');
    expect(heading()).toBe('おそらく、パスワードが違います');
    expect(primary()).toEqual(['続ける']);
    // Its own offer would be the same once more.
    expect(main()).not.toContain('何度も試すと');
  });

  it('stands above another cause, and leaves that one the filled button', async () => {
    const { root, primary, press, actions } = await showPopup('coach-on-other-cause');
    expect(root.querySelector('.resume')?.textContent).toContain('コードを電話の声で受け取る');
    expect(primary()).toEqual(['amazon.co.jpの23件を消す']);
    await press('続ける');
    expect(actions.lead.mock.calls.map(([{ id }]) => id)).toEqual(['other-code-channel']);
  });

  it('stands above the symptoms when one was chosen in vain', async () => {
    const { root, heading, main } = await showPopup('coach-left-no-cause');
    expect(heading()).toBe('困った表示は、ありません');
    expect(root.querySelector('main > :first-child')?.className).toBe('resume');
    expect(main()).toContain('まだ原因がわかりません');
  });

  it.each([
    ['on a page where nothing is ever shown', aQuietPage({ state: 'silent-challenge' })],
    ['beside a robot check', aCase({ state: 'robot-check' })],
    ['once the person is in', aCase({ solved: true, findings: [] })],
  ])('is not offered %s', async (_, view) => {
    const { buttons } = await showPopup({ view: { ...view, coach: aCoach('reset-password', 2) } });
    expect(buttons()).not.toContain('続ける');
  });

  it('waits until the result of a clear was shown', async () => {
    const { view } = viewNamed('cleared');
    if (view?.kind !== 'case') throw new Error('Nothing was cleared.');
    const { heading, buttons } = await showPopup({ view: { ...view, coach: aCoach('reset-password', 2) } });
    expect(heading()).toBe('古いクッキーを消しました');
    expect(buttons()).not.toContain('続ける');
  });

  it('does not repeat on other screens', async () => {
    const screen = { at: 'symptoms' } as const;
    const { root } = await showPopup({ ...viewNamed('coach-on'), screen });
    expect(root.querySelector('.resume')).toBeNull();
  });

  it('undo stays first', async () => {
    const undo = { cookies: 23, signedInSince: false };
    const { root } = await showPopup({ view: aCase({ undo, coach: aCoach('reset-password', 2) }) });
    expect([...root.querySelectorAll('main > :is(.undo, .resume)')].map((part) => part.className)).toEqual([
      ...['undo', 'resume'],
    ]);
  });
});
