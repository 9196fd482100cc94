import type { PageRules } from '../model/site-pack';
import { normalise } from '../sites/normalise';
import type { PageView } from '../sites/read-state';
import { withoutLanguage } from '../sites/sign-in-place';

/** Elements looked at in one error box: a real one holds a handful. */
const MOST_PER_BOX = 200;
/** Boxes looked at for one selector. */
const MOST_BOXES = 20;
/** Characters of one text that are compared. */
const MOST_TEXT = 400;

/** A real document as the pack's rules see it. Reads shown text of named boxes only; never a field's value. */
export function pageView(
  { signIn, localeClass }: Pick<PageRules, 'signIn' | 'localeClass'>,
  page: Document,
  address: URL,
  status: number | null,
): PageView {
  const found = new Map<string, Element[]>();
  const answers = new Map<string, boolean>();
  /** Each selector by itself: an id is in an index, a list of them costs a walk through the page. */
  const boxes = (list: string): Element[] =>
    (list.includes('(') ? [list] : list.split(',')).flatMap((selector) =>
      once(found, selector, () => [...page.querySelectorAll(selector)].slice(0, MOST_BOXES)),
    );
  return {
    path: withoutLanguage(address.pathname, signIn.languagePath),
    hostLabels: address.hostname.split('.'),
    title: page.title,
    status,
    lang: pageLanguage(page, localeClass),
    exists: (selector) => boxes(selector).length > 0,
    shown: (selector) => once(answers, selector, () => boxes(selector).some(isShown)),
    texts: (selector) => boxes(selector).flatMap(shownTexts),
    scriptHas: (pattern) =>
      [...page.scripts].some((script) => script.src === '' && pattern.test(script.text)),
    linkNumber: (selector, param) => linkNumber(page, selector, param),
  };
}

/** The answer to a question, asked once. */
function once<T>(known: Map<string, T>, question: string, ask: () => T): T {
  const answer = known.get(question) ?? ask();
  known.set(question, answer);
  return answer;
}

/**
 * Whether the person can see an element: rendered, not transparent, with an area, and not pushed off the page.
 * Both spellings of the options are given: Chrome 105 took `checkOpacity`, the standard says `opacityProperty`.
 */
export function isShown(element: Element): boolean {
  const options = {
    opacityProperty: true,
    visibilityProperty: true,
    checkOpacity: true,
    checkVisibilityCSS: true,
    contentVisibilityAuto: false,
  };
  if (!element.checkVisibility(options)) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return hasShownChild(element);
  const view = element.ownerDocument.defaultView;
  return view === null || (box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0);
}

/** A box without an area of its own still shows children that overflow it or are laid out without it. */
function hasShownChild(element: Element): boolean {
  return [...element.children].slice(0, MOST_PER_BOX).some(isShown);
}

/** Shown text of a box, of each element in it and of each piece of text, normalised. Hidden parts are left out. */
function shownTexts(box: Element): string[] {
  if (!isShown(box)) return [];
  const texts = new Set<string>();
  let left = MOST_PER_BOX;
  const add = (text: string) => texts.add(normalise(text.slice(0, MOST_TEXT)));
  const read = (element: Element): string => {
    let text = '';
    for (const node of element.childNodes) {
      if (node instanceof Element) {
        left -= 1;
        if (left > 0 && isReadable(node)) text += ` ${read(node)} `;
      } else if (node instanceof Text) {
        text += node.data;
        add(node.data);
      }
    }
    add(text);
    return text;
  };
  read(box);
  texts.delete('');
  return [...texts];
}

function isReadable(element: Element): boolean {
  return !element.matches('script,style,noscript,template,input,textarea,select') && isShown(element);
}

/** As BCP 47: by a class of the body, `ja_JP` after the beginning `localeClass`, else the `lang` of the document. */
export function pageLanguage(page: Document, localeClass: string | undefined): string | null {
  const locale = localeClass === undefined ? null : bodyLocale(page, localeClass);
  const lang = locale === null ? page.documentElement.getAttribute('lang') : locale;
  return lang !== null && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang) ? lang : null;
}

function bodyLocale(page: Document, start: string): string | null {
  const classes = page.body === null ? null : page.body.getAttribute('class');
  const named = classes === null ? undefined : classes.split(/\s/).find((name) => name.startsWith(start));
  const found = named === undefined ? null : /^([a-z]{2})_([A-Z]{2})/.exec(named.slice(start.length));
  return found && `${found[1]}-${found[2]}`;
}

/** A whole number in a query parameter of a link's address: at most three digits, else null. */
export function linkNumber(page: Document, selector: string, param: string): number | null {
  const link = page.querySelector(selector);
  const href = link === null ? null : link.getAttribute('href');
  const found = href === null ? null : new RegExp(`[?&]${param}=(\\d{1,3})(?:&|$)`).exec(href);
  return found ? Number(found[1]) : null;
}
