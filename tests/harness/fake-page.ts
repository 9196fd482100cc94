import { Window } from 'happy-dom';
import type { PackStrings } from '@/lib/model/site-pack';
import type { PageView } from '@/lib/page/handed-over';
import { normalise, saysPattern } from '@/lib/sites/normalise';
import type { ReadText } from '@/lib/sites/read-text';
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
export function fakePageView(
  page: FakePage,
  texts: PackStrings,
  readText: ReadText,
): PageView & { readonly layout: number } {
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
  const all = (selectors: readonly string[]) =>
    selectors.flatMap((selector) => [...root.querySelectorAll(selector)]);
  const shownOnes = (selectors: readonly string[]) => {
    layout += 1;
    return all(selectors).filter((element) => !element.hasAttribute('hidden'));
  };
  const means = (text: string, name: string) =>
    Object.values(texts).some((said) => said[name]?.some((pattern) => saysPattern(normalise(text), pattern)));
  let layout = 0;
  let refuses: 'unread' | 'refused' | null = null;
  return {
    get layout() {
      return layout;
    },
    path: withoutLanguage(page.path ?? '/ap/signin', '/-/'),
    labels: (page.host ?? 'www.amazon.co.jp').split('.'),
    status: page.status ?? null,
    has: (selectors) => all(selectors).length > 0,
    shows: (selectors) => shownOnes(selectors).length > 0,
    says: (selectors, name) =>
      shownOnes(selectors).some((element) =>
        [...element.childNodes].some((node) => means(node.textContent, name)),
      ),
    titled: (name) => means(page.title ?? '', name),
    message(boxes, notes, stepOf) {
      const messages = [...new Set(shownOnes(boxes))].filter(
        (element) => notes === '' || !element.closest(notes),
      );
      if (messages.length === 0) return null;
      const said = readText(
        messages.map((element) => [...element.childNodes].map((node) => normalise(node.textContent))),
        stepOf(),
      );
      if (said === 'information') return null;
      refuses = said === 'unread' ? 'unread' : 'refused';
      return said === null || said === 'unread' ? null : said;
    },
    refuses: (unread) => (unread ? refuses === 'unread' : refuses !== null),
    scripted: (pattern) => (page.scripts ?? []).some((script) => pattern.test(script)),
    counts: (selector, param) => page.links?.[selector]?.[param] ?? 0,
  };
}
