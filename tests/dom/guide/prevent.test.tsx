import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { drawFromSystem, loadWords } from '@/entrypoints/guide/sources';
import { chosenStore, storePages } from '@/entrypoints/guide/store-pages';
import { KEEPER_IDS, SAMPLE_IDS } from '@/lib/model/prevent';
import { showGuide } from './show-guide';

describe.each(['ja', 'en'] as const)('the chapter in %s', (lang) => {
  it('has all its words, and a link to every section', async () => {
    const { root } = await showGuide({ lang });
    expect(root.textContent).not.toMatch(/guide_|link_|page_|undefined|NaN/);
    const links = [...root.querySelectorAll('article .contents a')].map((link) => link.getAttribute('href'));
    const sections = [...root.querySelectorAll('section')].map((section) => `#${section.id}`);
    expect(links).toEqual(sections);
    expect(sections).toHaveLength(6);
  });

  it('has no field to type text into', async () => {
    const { root, choose } = await showGuide({ lang });
    const kinds = () => [...root.querySelectorAll('input')].map((input) => input.type);
    expect(new Set(kinds())).toEqual(new Set(['radio', 'range', 'checkbox']));
    await choose(lang === 'ja' ? '英語の言葉（打ちやすい）' : 'English words (easier to type)');
    expect(new Set(kinds())).toEqual(new Set(['radio', 'range']));
    expect(root.querySelectorAll('textarea, select, form, [contenteditable]')).toHaveLength(0);
  });

  it('gives every browser its steps', async () => {
    for (const keeper of KEEPER_IDS) {
      const { root } = await showGuide({ lang, keeper });
      const steps = root.querySelectorAll('[id="prevent/keep"] .steps li');
      expect(steps.length, keeper).toBe(6);
      expect(root.querySelectorAll('input[name=keeper]')).toHaveLength(KEEPER_IDS.length);
    }
  });
});

describe('samples', () => {
  it('show how long they last, in both cases', async () => {
    const { root } = await showGuide();
    const samples = [...root.querySelectorAll('.sample:not(.good)')];
    expect(samples).toHaveLength(SAMPLE_IDS.length);
    expect(samples.map((one) => [...one.querySelectorAll('dd')].map((dd) => dd.textContent))).toEqual([
      ['約3.2万年', '約2秒'],
      ['約57年', 'すぐ'],
      ['約1年', 'すぐ'],
      ['約2時間', 'すぐ'],
      ['すぐ', 'すぐ'],
    ]);
    expect(root.textContent).toContain('1時間に100回');
    expect(root.textContent).toContain('1秒に100億回');
  });

  it('count years in English as people say them', async () => {
    const { root } = await showGuide({ lang: 'en' });
    const [short] = [...root.querySelectorAll('.sample dd')];
    expect(short?.textContent).toBe('about 32 thousand years');
    expect(root.querySelector('.sample.good')?.textContent).toContain('about 75 billion years');
  });
});

describe('the generator', () => {
  it('shows one at once, and another when asked', async () => {
    const { made, press, said } = await showGuide();
    const first = made();
    expect(first).toHaveLength(16);
    expect(said()).toBe('');
    await press('別のものを作る');
    expect(made()).toHaveLength(16);
    expect(made()).not.toBe(first);
    expect(said()).toBe('新しく作りました（1回目）。');
    await press('別のものを作る');
    expect(said()).toContain('2回目');
  });

  it('follows the slider, which says its value in words', async () => {
    const { root, made, slide } = await showGuide();
    await slide('make-length', 128);
    expect(made()).toHaveLength(128);
    const slider = root.querySelector<HTMLInputElement>('#make-length');
    expect(slider?.getAttribute('aria-valuetext')).toBe('128文字');
    expect([slider?.min, slider?.max]).toEqual(['8', '128']);
    expect(root.querySelector('output[for=make-length]')?.textContent).toBe('128文字');
    expect(root.querySelector('label[for=make-length]')?.textContent).toBe('長さ');
    expect(root.textContent).not.toContain('15文字以上のほうが');
    await slide('make-length', 8);
    expect(made()).toHaveLength(8);
    expect(root.textContent).toContain('15文字以上のほうが');
    expect(root.textContent).toContain('強さ：弱い（47.6ビット）');
  });

  it('leaves out unwanted characters', async () => {
    const { made, choose, slide } = await showGuide();
    await slide('make-length', 128);
    expect(made()).toMatch(/[!#$%&*+\-=?@_]/);
    await choose('記号も使う（!や#など）');
    expect(made()).toMatch(/^[A-Za-z3-9]{128}$/);
    expect(made()).not.toMatch(/[0Oo1Il]/);
    await choose('見分けにくい文字は使わない（0とOなど）');
    expect(made()).toMatch(/[0Oo1Il]/);
  });

  it('makes a passphrase, and loads the word list only then', async () => {
    let arrive = (_: string[]) => {};
    let asked = 0;
    const { root, made, choose, slide } = await showGuide({
      loadWords: () => {
        asked += 1;
        return new Promise((resolve) => {
          arrive = resolve;
        });
      },
    });
    expect(asked).toBe(0);
    await choose('英語の言葉（打ちやすい）');
    expect(made()).toBe('言葉を用意しています。');
    await act(async () => arrive(['acorn', 'bagel', 'cabin']));
    expect(made()).toMatch(/^(?:acorn|bagel|cabin)(?:-(?:acorn|bagel|cabin)){5}$/);
    await slide('make-words', 4);
    expect(made()?.split('-')).toHaveLength(4);
    expect(root.querySelector('#make-words')?.getAttribute('aria-valuetext')).toBe('4個');
    expect(root.textContent).toContain('強さ：弱い（6.3ビット）');
    expect(asked).toBe(1);
  });

  it('says so when the word list does not load, and still makes characters', async () => {
    const { made, choose, copied, press } = await showGuide({
      loadWords: async () => Promise.reject(new Error()),
    });
    await choose('英語の言葉（打ちやすい）');
    expect(made()).toContain('言葉を用意できませんでした');
    await press('コピーする');
    expect(copied).not.toHaveBeenCalled();
    await choose('文字');
    expect(made()).toHaveLength(16);
  });

  it('a late word list does not replace a newer choice', async () => {
    let arrive = (_: string[]) => {};
    const { made, choose } = await showGuide({
      loadWords: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    await choose('英語の言葉（打ちやすい）');
    await choose('文字');
    const characters = made();
    await act(async () => arrive(['acorn']));
    expect(made()).toBe(characters);
  });

  it('copies on a press and only then, and says so until something changes', async () => {
    const { made, press, copied, said } = await showGuide();
    expect(copied).not.toHaveBeenCalled();
    await press('コピーする');
    expect(copied).toHaveBeenCalledExactlyOnceWith(made());
    expect(said()).toContain('コピーしました。');
    await press('別のものを作る');
    expect(said()).not.toContain('コピーしました。');
    expect(copied).toHaveBeenCalledOnce();
  });

  it('says so when the browser does not let it copy', async () => {
    const { press, said } = await showGuide({ write: async () => Promise.reject(new Error('refused')) });
    await press('コピーする');
    expect(said()).toBe('コピーできませんでした。パスワードの上を長く押して、コピーします。');
  });

  it('stores nothing of it', async () => {
    const { made, press } = await showGuide();
    await press('コピーする');
    const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
    expect(kept).not.toContain(made());
  });

  it('is not printed', async () => {
    const { root } = await showGuide();
    expect(root.querySelector('.made-text')?.closest('.no-print')).not.toBeNull();
  });
});

describe('the system’s random source and the word list', () => {
  it('give 32 bits at a time, and 7,776 words', async () => {
    const drawn = Array.from({ length: 64 }, drawFromSystem);
    expect(drawn.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 32)).toBe(true);
    // 64 draws that all stay in the lower half are rarer than one in 10¹⁹.
    expect(drawn.some((one) => one >= 2 ** 31)).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(60);
    expect(await loadWords()).toHaveLength(7776);
  });
});

describe('the password managers', () => {
  it('change with what is chosen, and copy an address that cannot be a link', async () => {
    const { root, choose, press, copied, said } = await showGuide({ keeper: 'apple-phone' });
    const section = root.querySelector('[id="prevent/keep"]');
    expect(section?.querySelector('code')).toBeNull();
    expect(section?.textContent).toContain('「パスワード」アプリ');
    await choose('パソコンのFirefox');
    expect(section?.querySelector('code')?.textContent).toBe('about:logins');
    await press('アドレスをコピーする');
    expect(copied).toHaveBeenCalledExactlyOnceWith('about:logins');
    expect(said()).toContain('コピーしました。');
    await choose('Edge');
    expect(said()).toBe('');
  });

  it('says so when the address cannot be copied', async () => {
    const { press, said } = await showGuide({ write: async () => Promise.reject(new Error('refused')) });
    await press('アドレスをコピーする');
    expect(said()).toContain('アドレスを打ってください');
  });
});

describe('official pages', () => {
  it('are those of the store that was asked for', async () => {
    const { root } = await showGuide({ wanted: 'amazon.de' });
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[id="prevent/two-step"] a')];
    expect(links.map(({ href }) => href)).toEqual(['https://www.amazon.de/a/settings/approval']);
    expect(root.querySelectorAll('a[target]').length).toBeGreaterThanOrEqual(3);
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[target]')) {
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.protocol).toBe('https:');
      expect(link.host).toBe('www.amazon.de');
    }
  });

  it.each([
    ['ja', ['ja'], null, 'amazon.co.jp'],
    ['en', ['en-GB'], null, 'amazon.co.uk'],
    ['en', ['en-US'], 'amazon.co.jp', 'amazon.co.jp'],
  ] as const)('in %s for %o, asked for %s: %s', (lang, languages, wanted, domain) => {
    const pages = storePages(lang, languages);
    expect(pages).toHaveLength(24);
    expect(chosenStore(pages, wanted).domain).toBe(domain);
  });
});
