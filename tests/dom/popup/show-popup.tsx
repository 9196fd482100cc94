import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupActions, StoreRow } from '@/components/popup/popup-actions';
import type { PopupProps } from '@/components/popup/props';
import { loadDeferred } from '@/entrypoints/popup/deferred';
import { loadFirstMessages } from '@/lib/i18n/page-messages';
import type { DeepResponse } from '@/lib/model/deep-clean';
import type { PageCheck } from '@/lib/model/page-check';
import type { UiLang } from '@/lib/model/settings';
import { inLang, type Shown, shown as views } from '@/tests/harness/case-views';

export const stores: StoreRow[] = [
  { site: 'amazon', domain: 'amazon.co.jp', country: '日本', url: 'https://www.amazon.co.jp/' },
  { site: 'amazon', domain: 'amazon.com', country: 'アメリカ合衆国', url: 'https://www.amazon.com/' },
  { site: 'shop', domain: 'shop.example', country: '日本', url: 'https://shop.example/' },
];

function spiedActions(page: PageCheck | null, deep: DeepResponse) {
  return {
    show: vi.fn<PopupActions['show']>(),
    back: vi.fn<PopupActions['back']>(),
    startOver: vi.fn<PopupActions['startOver']>(),
    runClear: vi.fn<PopupActions['runClear']>(),
    askUndo: vi.fn<PopupActions['askUndo']>(),
    undo: vi.fn<PopupActions['undo']>(),
    answerSymptom: vi.fn<PopupActions['answerSymptom']>(),
    beginFix: vi.fn<PopupActions['beginFix']>(),
    answerFix: vi.fn<PopupActions['answerFix']>(),
    answerTrial: vi.fn<PopupActions['answerTrial']>(),
    lead: vi.fn<PopupActions['lead']>(),
    stopLeading: vi.fn<PopupActions['stopLeading']>(),
    checkPage: vi.fn<PopupActions['checkPage']>(async () => page),
    deepClean: vi.fn<PopupActions['deepClean']>(async () => deep),
    allowRemoval: vi.fn<PopupActions['allowRemoval']>(async () => false),
    openPrivate: vi.fn<PopupActions['openPrivate']>(async () => false),
    remind: vi.fn<PopupActions['remind']>(async () => ({ due: null, waiting: null, offered: true })),
    copy: vi.fn<PopupActions['copy']>(async () => true),
    openOfficial: vi.fn<PopupActions['openOfficial']>(),
    openStore: vi.fn<PopupActions['openStore']>(),
    toPage: vi.fn<PopupActions['toPage']>(),
    allowStore: vi.fn<PopupActions['allowStore']>(),
    openLarge: vi.fn<() => void>(),
    openOptions: vi.fn<PopupActions['openOptions']>(),
    openGuide: vi.fn<PopupActions['openGuide']>(),
  } satisfies PopupActions;
}

/** Long enough for the words of a report to be loaded. */
async function settle(): Promise<void> {
  await vi.dynamicImportSettled();
  await new Promise((resolve) => setTimeout(resolve));
}

let mounted = document.createElement('div');

interface Loaded {
  /** Nothing but what the first view needs has been loaded yet. */
  firstOnly?: boolean;
}

/** One of the views of `case-views.ts`, by its name. */
export function viewNamed(name: string): Shown {
  const { [name]: found } = views;
  if (found === undefined) throw new Error(`There is no view ${name}.`);
  return found;
}

/** Draws the popup into the page as `what`, or the view of that name, says it. */
export async function showPopup(what: (Shown & Loaded) | string, lang: UiLang = 'ja') {
  const shown: Shown & Loaded = typeof what === 'string' ? viewNamed(what) : what;
  const t = await loadFirstMessages(lang);
  const loaded = await loadDeferred(lang, { stores: stores.map(({ domain }) => domain), version: '1.2.3' });
  const { page = null, deep = { kind: 'stopped', why: 'failed' } } = shown;
  const actions = spiedActions(page, deep);
  // The one before goes, with what it listens to.
  await act(() => render(null, mounted));
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  mounted = root;

  async function draw(one: Shown & Loaded): Promise<void> {
    const {
      view,
      screen = { at: 'first' },
      firstOnly = false,
      page: _,
      deep: __,
      press,
      ...rest
    } = inLang(one, lang);
    const props: PopupProps = {
      t,
      view,
      screen,
      canGoBack: screen.at !== 'first' && screen.at !== 'cleared',
      busy: null,
      broken: false,
      denied: false,
      ...rest,
      stores,
      actions,
      deferred: firstOnly ? null : loaded,
    };
    await act(() => render(<PopupView {...props} />, root));
    // What a view asks for when it is opened.
    await act(settle);
    if (press === undefined || firstOnly) return;
    await act(() => root.querySelector<HTMLElement>(press)?.click());
    await act(settle);
  }
  await draw(shown);

  function button(words: string): HTMLButtonElement {
    const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    if (found === undefined) throw new Error(`No button says “${words}”: ${root.textContent}`);
    return found;
  }
  return {
    t,
    actions,
    root,
    draw,
    button,
    press: async (words: string) => {
      await act(() => button(words).click());
      await act(settle);
    },
    heading: () => root.querySelector('h1')?.textContent,
    main: () => root.querySelector('main')?.textContent,
    status: () => root.querySelector('[role=status]')?.textContent,
    primary: () => [...root.querySelectorAll('.button')].map((one) => one.textContent),
    buttons: () => [...root.querySelectorAll('button')].map((one) => one.textContent),
  };
}
