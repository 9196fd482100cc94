import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showGuide } from './show-guide';

const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
});

const WAYS = '#steps/mac-safari/no-connection';
const focused = () => document.activeElement;

describe('a press that removes its own button moves the focus to the new heading', () => {
  it('“I am in”', async () => {
    const { press } = await showGuide({ at: WAYS });
    await press('入れました');
    expect(focused()?.matches('h2')).toBe(true);
    expect(focused()?.textContent).toBe('入れて、よかったです。');
    // It can be focused, but is no stop for the tab key.
    expect(focused()?.getAttribute('tabindex')).toBe('-1');
  });

  it('“not yet”: the next way', async () => {
    const { press } = await showGuide({ at: WAYS });
    await press('まだ入れません');
    expect(focused()?.textContent).toBe('少し待って、最初からやり直す');
    expect(focused()?.closest('.way')?.classList.contains('paper-only')).toBe(false);
  });

  it('“not yet” at the last way: customer service', async () => {
    const { press } = await showGuide({ at: `${WAYS}/99` });
    await press('まだ入れません');
    expect(focused()?.matches('h1')).toBe(true);
    expect(focused()?.textContent).toBe('カスタマーサービスに相談する');
  });

  it.each([
    [WAYS, '手伝う人に読んでもらう（大きな文字）', 'h1', '手伝う人へ'],
    [`${WAYS}/read`, '手順に戻る', 'h2', '通信を切り替える'],
    [`${WAYS}/in`, '次も困らずに入るために', 'h1', '次も困らずに入るために'],
    [`${WAYS}/3`, '少し待って、最初からやり直す', 'h2', '少し待って、最初からやり直す'],
    ['#taken-over', 'カスタマーサービスへの連絡のしかた', 'h1', 'カスタマーサービスに相談する'],
    ['#prevent', 'パスキーを使う', 'h2', 'パスキーを使う'],
    ['#contact', '心当たりのないことがあるとき', 'h1', '心当たりのないことがあるとき'],
  ])('%s, the link “%s”', async (at, link, level, heading) => {
    const { follow } = await showGuide({ at });
    await follow(link);
    expect(focused()?.matches(level)).toBe(true);
    expect(focused()?.textContent).toBe(heading);
    expect(scrolled).toHaveBeenCalledTimes(2);
  });
});

describe('a choice that stays on screen keeps the focus', () => {
  it.each([
    ['#steps', 'machine', 'iPad'],
    ['#steps', 'device', 'Firefox'],
    ['#steps', 'symptom', '同じ画面に、何度も戻る'],
    [`${WAYS}/3`, 'device', 'Firefox'],
    [`${WAYS}/3`, 'symptom', 'アプリだけ、入れない'],
    ['#contact', 'store', 'ドイツ（amazon.de）'],
    ['#prevent', 'keeper', 'Edge'],
  ])('%s, the choice of the %s “%s”', async (at, name, words) => {
    const { root, choose } = await showGuide({ at });
    const input = [...root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].find(
      (one) => one.parentElement?.textContent === words,
    );
    input?.focus();
    scrolled.mockClear();
    await choose(words);
    expect(focused()).toBe(input);
    expect(input?.checked).toBe(true);
    expect(input?.closest('details')?.open !== false || at === '#contact').toBe(true);
    // Nothing jumps away from who is still choosing.
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('opening the guide moves no focus', async () => {
    await showGuide({ at: WAYS });
    expect(focused()).toBe(document.body);
  });
});
