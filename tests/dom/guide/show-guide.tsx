import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { GuideApp, type GuideAppProps } from '@/entrypoints/guide/GuideApp';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import type { KeeperId } from '@/lib/model/prevent';
import { DEFAULT_SETTINGS, type Settings, type UiLang } from '@/lib/model/settings';
import { createClipboard } from '@/lib/ui/clipboard-model';
import { createGenerator } from '@/lib/ui/generator-model';
import { type Addressed, followPlace } from '@/lib/ui/guide-place';
import { createSettingsModel } from '@/lib/ui/settings-model';

export interface ShowOptions {
  lang?: UiLang;
  textSize?: Settings['textSize'];
  wanted?: string | null;
  /** The part of the address after the page. */
  at?: string;
  keeper?: KeeperId;
  loadWords?: () => Promise<readonly string[]>;
  write?: (text: string) => Promise<void>;
}

/** Numbers that go up by one. */
export function counting(): () => number {
  let next = 0;
  return () => next++;
}

/** A window of which only the address counts. */
export function addressed(hash: string): Addressed & { go(to: string): void } {
  let listener = () => {};
  const location = { hash };
  return {
    location,
    addEventListener: (_, given) => {
      listener = given;
    },
    go: (to) => {
      location.hash = to;
      listener();
    },
  };
}

/** Does something and lets what it started come to its end. */
function acted(what: () => void): Promise<void> {
  return act(async () => {
    what();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Shows the guide with everything of the browser passed in. */
export async function showGuide({
  lang = 'ja',
  textSize = 'normal',
  wanted = null,
  at = '#prevent',
  keeper = 'chrome',
  loadWords = async () => ['acorn', 'bagel', 'cabin'],
  write = async () => {},
}: ShowOptions = {}) {
  const view = { settings: { ...DEFAULT_SETTINGS, textSize }, lang };
  const change = vi.fn(async () => view);
  const copied = vi.fn(write);
  const generator = createGenerator({ draw: counting(), loadWords });
  const page = addressed(at);
  const went = vi.fn<GuideAppProps['go']>((hash) => page.go(hash));
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const words = signal(await loadGuideMessages(lang));
  await act(() =>
    render(
      <GuideApp
        words={words}
        settings={createSettingsModel({ settings: change }, view)}
        place={followPlace(page)}
        generator={generator}
        clipboard={createClipboard(copied)}
        keeper={signal(keeper)}
        ownDevice="windows-chrome"
        wanted={wanted}
        go={went}
      />,
      root,
    ),
  );
  const named = (selector: string, text: string) => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent === text);
    if (found === undefined) throw new Error(`There is no ${selector} “${text}”.`);
    return found;
  };
  return {
    root,
    words,
    generator,
    copied,
    went,
    change,
    made: () => root.querySelector('.made-text')?.textContent,
    said: () => [...root.querySelectorAll('[role=status]')].map((one) => one.textContent).join(''),
    /** Presses a button. */
    press: (text: string) => acted(() => named('button', text).click()),
    /** Ticks or chooses. */
    choose: (text: string) => acted(() => named('label', text).querySelector('input')?.click()),
    /** Follows a link within the page. */
    follow: (text: string) => acted(() => page.go(String(named('a', text).getAttribute('href')))),
    slide: (id: string, value: number) =>
      acted(() => {
        const input = root.querySelector<HTMLInputElement>(`#${id}`);
        if (input === null) throw new Error(`There is no slider ${id}.`);
        input.value = String(value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}
