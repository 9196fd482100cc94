import { describe, expect, it } from 'vitest';
import { showGuide } from './show-guide';

describe('an address that says something odd', () => {
  it.each([
    '#nowhere',
    '#steps/toaster',
    '#steps/toaster/on-fire/99',
    '#steps/mac-safari/on-fire/read',
    '#steps//wrong-details',
    '#steps/constructor/__proto__',
    '#steps/mac-safari/wrong-details/0',
    '#steps/mac-safari/wrong-details/-3/x/y',
    '#prevent/nothing',
    '#contact/nothing',
    '#taken-over/%E0%A4%A',
    '#%00',
    `#steps/${'x'.repeat(5000)}`,
  ])('%s shows a whole chapter', async (at) => {
    const { root } = await showGuide({ at });
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelectorAll('main > nav a[aria-current=page]')).toHaveLength(1);
    expect(root.querySelectorAll('article a, article input').length).toBeGreaterThan(1);
    expect(root.textContent).not.toMatch(/guide_|undefined|toaster|on-fire|\bnull\b/);
    // Whatever it was, there is a device that is chosen.
    const devices = root.querySelectorAll('input[name=device]');
    expect(root.querySelectorAll('input[name=device]:checked')).toHaveLength(devices.length === 0 ? 0 : 1);
  });
});

describe('when something is refused', () => {
  it('the text size: the page stays as it was', async () => {
    const { root, press, follow } = await showGuide({
      at: '#contact',
      settings: async () => Promise.reject(new Error('QuotaExceededError')),
    });
    await press('文字を大きく');
    expect(root.querySelector('h1')?.textContent).toBe('カスタマーサービスに相談する');
    await follow('入れないときの手順');
    expect(root.querySelectorAll('input[name=symptom]').length).toBeGreaterThan(5);
  });

  it('the clipboard: the page says so, beside what can be copied by hand', async () => {
    const { root, press, said, made } = await showGuide({
      write: async () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
    await press('コピーする');
    expect(said()).toContain('コピーできませんでした。');
    expect(root.querySelector('.made-text')?.textContent).toBe(made());
  });
});
