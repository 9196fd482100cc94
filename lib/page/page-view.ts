import type { PageState, Reason, Step } from '../model/page-state';
import { LANGUAGE_TAG, SHORT_NUMBER } from '../model/seen';
import { normalise, saysPattern } from '../sites/normalise';
import { withoutLanguage } from '../sites/sign-in-place';
import type { PageView, Site } from './handed-over';
import type { ReadMessages } from './message-reader';
import { isShown, shownTexts } from './shown';

/** NFKC of many marks in a row takes seconds. */
const LONGEST_TITLE = 400;
/** Boxes looked at for one selector. */
const MOST_BOXES = 20;

export interface Viewed {
  site: Site;
  page: Document;
  address: URL;
  status: number | null;
}

/** What the messages of a page gave. */
export interface Heard {
  reason: Reason;
  step: Step | null;
}

const NOTHING: Heard = { reason: 'none', step: null };

/** Reads nothing: any text is a reason that was not read. */
export const readNothing: ReadMessages = (boxes) =>
  boxes.some((box) => shownTexts(box).length > 0) ? 'unread' : null;

/** A real document as rules see it. Reads shown text of named boxes, each once; never a field's value. */
export function pageView({ site, page, address, status }: Viewed): PageView & { readonly heard: Heard } {
  const { rules, texts, readMessages } = site;
  const boxes = once((selector) => page.querySelectorAll(selector));
  const isOneShown = once((selector) => firstOf(boxes(selector)).some(isShown));
  const said = once((selector) => firstOf(boxes(selector)).flatMap(shownTexts));
  const means = (text: string, name: string): boolean =>
    Object.values(texts).some((names) => names[name]?.some((pattern) => saysPattern(text, pattern)));
  let heard = NOTHING;

  function message(lists: readonly string[], notes: string, stepOf: () => Step | null): PageState | null {
    const shown = lists.flatMap((selector) => [...firstOf(boxes(selector))]).filter(isShown);
    const messages = [...new Set(shown)].filter((box) => notes === '' || box.closest(notes) === null);
    if (messages.length === 0) return null;
    const step = stepOf();
    const said = (readMessages === null ? readNothing : readMessages)(messages, step, notes);
    if (said === 'information') return null;
    heard = { reason: said === null ? 'none' : said === 'unread' ? said : 'read', step };
    return said === null || said === 'unread' ? null : said;
  }

  return {
    get heard() {
      return heard;
    },
    path: withoutLanguage(address.pathname, rules.languagePath),
    labels: address.hostname.split('.'),
    status,
    has: (selectors) => selectors.some((selector) => boxes(selector).length > 0),
    shows: (selectors) => selectors.some(isOneShown),
    says: (selectors, name) => selectors.some((selector) => said(selector).some((text) => means(text, name))),
    titled: (name) => means(normalise(page.title.slice(0, LONGEST_TITLE)), name),
    message,
    refuses: (unread) => heard !== NOTHING && (!unread || heard.reason === 'unread'),
    scripted: (pattern) => [...page.scripts].some((script) => script.src === '' && pattern.test(script.text)),
    counts: (selector, param) => Number(linkNumber(page, selector, param)),
  };
}

/** Each question is asked once. */
function once<T>(ask: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const answer = ask(question);
    known.set(question, answer);
    return answer;
  };
}

function firstOf(boxes: NodeListOf<Element>): readonly Element[] {
  return boxes.length === 0 ? NONE : [...boxes].slice(0, MOST_BOXES);
}

/** Most boxes are not there. */
const NONE: readonly Element[] = [];

/** As BCP 47: by a class of the body, `ja_JP` after the beginning `localeClass`, else the `lang` of the document. */
export function pageLanguage(page: Document, localeClass: string | undefined): string | null {
  const locale = localeClass === undefined ? null : bodyLocale(page, localeClass);
  if (locale !== null) return locale;
  const { lang } = page.documentElement;
  return LANGUAGE_TAG.test(lang) ? lang : null;
}

function bodyLocale(page: Document, start: string): string | null {
  const found = new RegExp(`(?:^|\\s)${start}([a-z]{2})_([A-Z]{2})`).exec(page.body?.className);
  return found && `${found[1]}-${found[2]}`;
}

/** A whole number in a query parameter of a link's address: at most three digits, else null. */
export function linkNumber(page: Document, selector: string, param: string): number | null {
  const href = page.querySelector(selector)?.getAttribute('href');
  const pair = href?.split(/[?&]/).find((each) => each.startsWith(`${param}=`));
  const value = pair?.slice(param.length + 1);
  return value && SHORT_NUMBER.test(value) ? Number(value) : null;
}
