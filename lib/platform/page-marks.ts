import { LONGEST_TITLE, type PageMarks } from '@/lib/model/page-check';
import { browser } from './browser';

/**
 * Looks once at the page in the tab, in its top frame: whether something of these selectors is there (null: there are
 * none), and its title.
 * Needs the press of the icon in that tab. Null where no script may run.
 */
export async function pageMarks(tabId: number, copied: string | null): Promise<PageMarks | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: readMarks,
      args: [copied, LONGEST_TITLE],
    });
    return isPageMarks(answer?.result) ? answer.result : null;
  } catch {
    return null;
  }
}

/**
 * Runs in the page, so it may use nothing from outside. No field's value is read. Everything is asked through prototypes: a
 * page can lend `document.title` the element of that name.
 */
function readMarks(copied: string | null, longestTitle: number): PageMarks {
  const mostElements = 20_000;
  const typedInto = 'input, textarea, [contenteditable]:not([contenteditable=false])';
  const noText = 'submit button reset image checkbox radio range color file hidden search'.split(' ');
  const forSearch =
    '[role=search], search, [role=searchbox], [name=q], [name=s], [name=query], [name=search]';
  const closedOff = 'iframe, frame, object, embed, fencedframe, canvas';
  const within = (root: Document | ShadowRoot, selector: string): Element[] => [
    ...(root instanceof Document ? Document : DocumentFragment).prototype.querySelectorAll.call(
      root,
      selector,
    ),
  ];
  // Closed roots too, which only extensions see.
  const { dom } = Reflect.get(globalThis, 'chrome') ?? {};
  const rootIn = (element: Element): ShadowRoot | null =>
    dom?.openOrClosedShadowRoot
      ? dom.openOrClosedShadowRoot(element)
      : (Reflect.get(Element.prototype, 'openOrClosedShadowRoot', element) ?? element.shadowRoot);
  const roots: (Document | ShadowRoot)[] = [document];
  let looked = 0;
  for (const root of roots) {
    for (const element of within(root, '*')) {
      looked += 1;
      if (looked > mostElements) break;
      const inner = element instanceof HTMLElement ? rootIn(element) : null;
      if (inner !== null) roots.push(inner);
    }
  }
  const find = (selector: string) => roots.flatMap((root) => within(root, selector));
  const asks = (element: Element) => {
    const type =
      element instanceof HTMLInputElement ? Reflect.get(HTMLInputElement.prototype, 'type', element) : '';
    return (
      type === 'password' || !(noText.includes(type) || Element.prototype.closest.call(element, forSearch))
    );
  };
  const isAsLargeAsAForm = (element: Element) => {
    const { width, height } = Element.prototype.getBoundingClientRect.call(element);
    return width >= 160 && height >= 60;
  };
  return {
    host: location.hostname,
    secure: location.protocol === 'https:',
    title: String(Reflect.get(Document.prototype, 'title', document)).slice(0, longestTitle),
    copied: copied !== null && find(copied).length > 0,
    field: find(typedInto).some(asks),
    unseen: looked > mostElements || find(closedOff).some(isAsLargeAsAForm),
  };
}

/** The page shares the isolated world with nobody, but its host may be empty, as of a local file. */
function isPageMarks(value: unknown): value is PageMarks {
  if (typeof value !== 'object' || value === null) return false;
  return 'host' in value && typeof value.host === 'string' && value.host !== '';
}
