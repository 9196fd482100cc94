import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { GuideApp } from '@/entrypoints/guide/GuideApp';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import type { KeeperId } from '@/lib/model/prevent';
import type { SettingsView } from '@/lib/model/protocol';
import { DEFAULT_SETTINGS, type Settings, type UiLang } from '@/lib/model/settings';
import { createClipboard } from '@/lib/ui/clipboard-model';
import { createGenerator } from '@/lib/ui/generator-model';
import { type Addressed, followPlace, type PlaceModel } from '@/lib/ui/guide-place';
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
  /** What the background does with a change of the settings. */
  settings?: (() => Promise<SettingsView>) | null;
}

/** Numbers that go up by one. */
export function counting(): () => number {
  let next = 0;
  return () => next++;
}

/** A window of which only the address counts. `go` is what a link, a button or the way back does. */
export function addressed(hash: string, search = ''): Addressed & { go(to: string, query?: string): void } {
  const listeners: Record<'hashchange' | 'popstate', () => void> = {
    hashchange: () => {},
    popstate: () => {},
  };
  let [at, query] = [hash, search];
  const go = (to: string, from = query) => {
    const sameStore = query === from;
    [at, query] = [to, from];
    // As browsers do: of a place of another store no change of the hash is told.
    listeners.popstate();
    if (sameStore) listeners.hashchange();
  };
  const location = {
    get hash() {
      return at;
    },
    set hash(to) {
      go(to);
    },
    get search() {
      return query;
    },
  };
  return {
    location,
    history: {
      replaceState: (_data, _unused, url) => {
        const { hash: to, search: from } = new URL(url, 'https://guide.example/');
        [at, query] = [to, from];
      },
    },
    addEventListener: (type, given) => {
      listeners[type] = given;
    },
    go,
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
  settings = null,
}: ShowOptions = {}) {
  const view = { settings: { ...DEFAULT_SETTINGS, textSize }, lang };
  const change = vi.fn(settings === null ? async () => view : settings);
  const copied = vi.fn(write);
  const generator = createGenerator({ draw: counting(), loadWords });
  const page = addressed(at, wanted === null ? '' : `?store=${wanted}`);
  const place = followPlace(page);
  const went = vi.fn<PlaceModel['go']>(place.go);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const words = signal(await loadGuideMessages(lang));
  await act(() =>
    render(
      <GuideApp
        words={words}
        settings={createSettingsModel({ settings: change }, view)}
        at={{ ...place, go: went }}
        generator={generator}
        clipboard={createClipboard(copied)}
        keeper={signal(keeper)}
        ownDevice="windows-chrome"
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
    page,
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
    /** The browser's way back, to an address of before. */
    back: (hash: string, search: string) => acted(() => page.go(hash, search)),
    slide: (id: string, value: number) =>
      acted(() => {
        const input = root.querySelector<HTMLInputElement>(`#${id}`);
        if (input === null) throw new Error(`There is no slider ${id}.`);
        input.value = String(value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}
