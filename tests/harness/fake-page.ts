import { Window } from 'happy-dom';
import { normalise } from '@/lib/sites/normalise';
import type { PageView } from '@/lib/sites/read-state';
import { withoutLanguage } from '@/lib/sites/sign-in-place';

/** A page as a test wants it. Elements are named by a simple selector: `form#a.b[name=c]`. */
export interface FakePage {
  path?: string;
  host?: string;
  title?: string;
  status?: number | null;
  lang?: string | null;
  /** What the person sees, with its texts. */
  shown?: Record<string, readonly string[]>;
  /** In the document, and hidden. */
  hidden?: readonly string[];
  scripts?: readonly string[];
  /** Numbers in the addresses of links: by selector, by parameter. */
  links?: Record<string, Record<string, number>>;
}

const { document } = new Window();

/** An element that the selector matches. */
function elementFor(selector: string): ReturnType<typeof document.createElement> {
  const [, tag] = /^([a-z0-9]*)/.exec(selector) ?? [];
  const element = document.createElement(tag || 'div');
  for (const [, name = '', value = ''] of selector.matchAll(/\[([a-z]+)[$*^~]?="?([^\]"]*)"?\]/g))
    element.setAttribute(name, value);
  const [marks = ''] = selector.split('[');
  for (const [, kind, name = ''] of marks.matchAll(/([#.])([\w-]+)/g)) {
    if (kind === '#') element.id = name;
    else element.classList.add(name);
  }
  return element;
}

/** A view of such a page. `layout` is how often something was asked that needs the layout. */
export function fakePageView(page: FakePage): PageView & { readonly layout: number } {
  const root = document.createElement('body');
  for (const [selector, texts] of Object.entries(page.shown ?? {})) {
    const element = elementFor(selector);
    element.append(...texts.map((text) => document.createTextNode(text)));
    root.append(element);
  }
  for (const selector of page.hidden ?? []) {
    const element = elementFor(selector);
    element.toggleAttribute('hidden', true);
    root.append(element);
  }
  const shownOnes = (selector: string) =>
    [...root.querySelectorAll(selector)].filter((element) => !element.hasAttribute('hidden'));
  let layout = 0;
  return {
    get layout() {
      return layout;
    },
    path: withoutLanguage(page.path ?? '/ap/signin', '/-/'),
    hostLabels: (page.host ?? 'www.amazon.co.jp').split('.'),
    title: page.title ?? '',
    status: page.status ?? null,
    lang: page.lang === undefined ? 'ja-JP' : page.lang,
    exists: (selector) => root.querySelector(selector) !== null,
    shown: (selector) => {
      layout += 1;
      return shownOnes(selector).length > 0;
    },
    texts: (selector) => {
      layout += 1;
      return shownOnes(selector).flatMap((element) =>
        [...element.childNodes].map((node) => normalise(node.textContent)),
      );
    },
    scriptHas: (pattern) => (page.scripts ?? []).some((script) => pattern.test(script)),
    linkNumber: (selector, param) => page.links?.[selector]?.[param] ?? null,
  };
}
