import { normalise } from '@/lib/sites/normalise';
import { type PageView, withoutLanguage } from '@/lib/sites/read-state';

/** A page as a test wants it. Selectors are written exactly as the pack writes them. */
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

/** A view of a page without a document. `layout` is how often something was asked that needs the layout. */
export function fakePageView(page: FakePage): PageView & { readonly layout: number } {
  const shown = new Map(Object.entries(page.shown ?? {}));
  const hidden = new Set(page.hidden ?? []);
  // No selector of a pack holds a comma of its own; the test of the schema pins that.
  const split = (selector: string) => selector.split(/,\s*/);
  let layout = 0;
  return {
    get layout() {
      return layout;
    },
    path: withoutLanguage(page.path ?? '/ap/signin'),
    hostLabels: (page.host ?? 'www.amazon.co.jp').split('.'),
    title: page.title ?? '',
    status: page.status ?? null,
    lang: page.lang === undefined ? 'ja-JP' : page.lang,
    exists: (selector) => split(selector).some((each) => shown.has(each) || hidden.has(each)),
    shown: (selector) => {
      layout += 1;
      return split(selector).some((each) => shown.has(each));
    },
    texts: (selector) => {
      layout += 1;
      return split(selector).flatMap((each) => (shown.get(each) ?? []).map(normalise));
    },
    scriptHas: (pattern) => (page.scripts ?? []).some((script) => pattern.test(script)),
    linkNumber: (selector, param) => page.links?.[selector]?.[param] ?? null,
  };
}
