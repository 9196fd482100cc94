import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import { followPlace, placeOf } from '@/lib/ui/guide-place';
import { addressed, showGuide } from './show-guide';

describe('the place in the guide', () => {
  it.each([
    ['', 'steps', null],
    ['#', 'steps', null],
    ['#contact', 'contact', null],
    ['#steps/mac-safari/code-trouble/2', 'steps', 'mac-safari/code-trouble/2'],
    ['#prevent', 'prevent', null],
    ['#prevent/make', 'prevent', 'make'],
    ['#prevent/a/b', 'prevent', 'a/b'],
    ['#nowhere/make', 'steps', null],
    ['#constructor', 'steps', null],
    ['#<img src=x>', 'steps', null],
  ])('of the address "%s" is %s, %s', (hash, chapter, section) => {
    expect(placeOf(hash)).toEqual({ chapter, section });
  });

  it('follows the address', () => {
    const page = addressed('#prevent/make');
    const { place } = followPlace(page);
    expect(place.value.section).toBe('make');
    page.go('#prevent/passkey');
    expect(place.value.section).toBe('passkey');
    page.go('');
    expect(place.value).toEqual({ chapter: 'steps', section: null });
  });
});

describe('the frame', () => {
  it('starts with the name tag and ends with the promise', async () => {
    const { root } = await showGuide();
    expect(root.querySelector('.page')?.firstElementChild?.textContent).toContain(
      'Amazonの表示ではありません',
    );
    expect(root.querySelector('main')?.lastElementChild?.textContent).toContain('聞くことはありません');
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });

  it('lists the chapters, and says which one is open', async () => {
    const { root, follow } = await showGuide();
    const links = () => [...root.querySelectorAll('main > nav a')];
    expect(links().map((link) => link.getAttribute('href'))).toEqual([
      '#steps',
      '#taken-over',
      '#contact',
      '#prevent',
    ]);
    await follow('カスタマーサービスに相談する');
    expect(root.querySelector('h1')?.textContent).toBe('カスタマーサービスに相談する');
    expect(links().filter((link) => link.getAttribute('aria-current') === 'page')).toHaveLength(1);
    expect(root.querySelector('main > nav [aria-current]')?.getAttribute('href')).toBe('#contact');
  });

  it.each([
    ['normal', '文字を大きく', 'large'],
    ['large', '文字を大きく', 'larger'],
    ['larger', '文字を元に戻す', 'normal'],
  ] as const)('from %s, "%s" makes the text %s', async (textSize, label, next) => {
    const { press, change } = await showGuide({ textSize });
    await press(label);
    expect(change).toHaveBeenCalledExactlyOnceWith({ textSize: next });
  });

  it('prints', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { press } = await showGuide();
    await press('このページを印刷する');
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('speaks another language as soon as its words are there', async () => {
    const { root, words, made } = await showGuide({ lang: 'ja' });
    const before = made();
    const english = await loadGuideMessages('en');
    await act(() => {
      words.value = english;
    });
    expect(root.querySelector('h1')?.textContent).toBe('So that you get in next time too');
    expect(made()).toBe(before);
  });

  it.each([
    '#steps/mac-chrome/same-page-again',
    '#steps/mac-chrome/same-page-again/read',
    '#taken-over',
    '#contact',
    '#prevent',
  ])('with the keyboard alone: all that is pressed in %s is a button, a link or an input', async (at) => {
    const { root } = await showGuide({ at });
    expect(root.querySelectorAll('[onclick], [tabindex], [role=button], [disabled]')).toHaveLength(0);
    expect(root.querySelectorAll('button, a[href], input, summary').length).toBeGreaterThan(5);
  });
});
