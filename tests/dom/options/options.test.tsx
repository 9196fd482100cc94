import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from '@/components/options/OptionsView';
import { loadOptionsMessages } from '@/lib/i18n/page-messages';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { dress } from '@/lib/ui/dress';
import { createSettingsModel } from '@/lib/ui/settings-model';
import { aCase } from '@/tests/harness/case-views';
import { fakeBackground } from '@/tests/harness/fake-background';

const fallback = { settings: DEFAULT_SETTINGS, lang: 'en' } as const;

async function showOptions(lang: 'ja' | 'en', saved: 'saved' | 'not-saved' | null = null) {
  const t = await loadOptionsMessages(lang);
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() =>
    render(<OptionsView t={t} settings={DEFAULT_SETTINGS} saved={saved} onChange={onChange} />, root),
  );
  return { root, onChange };
}

describe('options page', () => {
  it('shows what holds now', async () => {
    const { root } = await showOptions('ja');
    const chosen = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(chosen.map((input) => input.closest('label')?.textContent)).toEqual([
      'ブラウザに合わせる',
      '標準',
      '機器に合わせる',
    ]);
  });

  it.each([
    ['English', { language: 'en' }],
    ['とても大きい', { textSize: 'larger' }],
    ['暗い', { theme: 'dark' }],
  ])('choosing %s changes that and nothing else', async (words, change) => {
    const { root, onChange } = await showOptions('ja');
    const label = [...root.querySelectorAll('label')].find((one) => one.textContent === words);
    await act(() => label?.querySelector('input')?.click());
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('names languages in their own words, whatever is spoken', async () => {
    for (const lang of ['ja', 'en'] as const) {
      const { root } = await showOptions(lang);
      expect(root.querySelector('[lang=ja]')?.textContent).toBe('日本語');
      expect(root.querySelector('label [lang=en]')?.textContent).toBe('English');
    }
  });

  it('makes all seven promises and says what is kept', async () => {
    const { root } = await showOptions('ja');
    const lists = [...root.querySelectorAll('.plain-list')];
    expect(lists.map((list) => list.children.length)).toEqual([7, 5]);
    expect(root.textContent).toContain('Amazonとは関係のない');
    expect(root.textContent).not.toMatch(/options_/);
  });

  it('says whether a choice was kept', async () => {
    expect((await showOptions('ja', 'saved')).root.querySelector('[role=status]')?.textContent).toBe(
      '変えました。',
    );
    const failed = await showOptions('ja', 'not-saved');
    expect(failed.root.querySelector('[role=status]')?.textContent).toContain('変えられませんでした');
  });
});

describe('settings model', () => {
  it('loads, changes and follows the language', async () => {
    const background = fakeBackground(aCase());
    const model = createSettingsModel(background, fallback);
    expect(model.view.value).toEqual(fallback);
    await model.load();
    expect(model.view.value.lang).toBe('ja');
    await model.change({ language: 'en', textSize: 'large' });
    expect(model.view.value).toEqual({
      settings: { ...DEFAULT_SETTINGS, language: 'en', textSize: 'large' },
      lang: 'en',
    });
    expect(model.saved.value).toBe('saved');
  });

  it('keeps what it had when the background is out of reach, and says so after a choice', async () => {
    const background = fakeBackground(aCase());
    background.break();
    const model = createSettingsModel(background, fallback);
    await model.load();
    expect(model.view.value).toEqual(fallback);
    expect(model.saved.value).toBeNull();
    await model.change({ theme: 'dark' });
    expect(model.view.value).toEqual(fallback);
    expect(model.saved.value).toBe('not-saved');
  });

  it('dresses the page', () => {
    dress(document.documentElement, {
      settings: { language: 'ja', theme: 'dark', textSize: 'larger' },
      lang: 'ja',
    });
    const { lang, dir, dataset } = document.documentElement;
    expect([lang, dir, dataset.theme, dataset.text]).toEqual(['ja', 'ltr', 'dark', 'larger']);
  });
});
