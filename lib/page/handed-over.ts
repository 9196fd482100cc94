import type { PageState, Step } from '../model/page-state';
import type { PageRules } from '../model/site-pack';
import type { Lexicon } from '../sites/read-text';
import type { messageReader, ReadMessages } from './message-reader';

/** A page as the rules of its site see it. Lists are of selectors without a comma of their own. */
export interface PageView {
  /** Path of the address, the page's language taken off. */
  path: string;
  /** Labels of the host, left to right. */
  labels: readonly string[];
  /** HTTP status of the document, or null where the browser does not tell. */
  status: number | null;
  /** Whether one of these is in the document, shown or not. */
  has(selectors: readonly string[]): boolean;
  /** Whether one of these is shown. */
  shows(selectors: readonly string[]): boolean;
  /** Whether a shown text in one of these is of this name. */
  says(selectors: readonly string[], name: string): boolean;
  /** Whether the title is of this name. */
  titled(name: string): boolean;
  /** The state that the messages in shown boxes name, or null. Boxes within one of `notes` are none. */
  message(boxes: readonly string[], notes: string, stepOf: () => Step | null): PageState | null;
  /** Whether those messages refuse something without naming a state; `unread` alone: for a reason that was not read. */
  refuses(unread?: true): boolean;
  /** Whether the text of an inline script matches. */
  scripted(pattern: RegExp): boolean;
  /** Number in a query parameter of a link's address: 0 where there is none. */
  counts(selector: string, param: string): number;
}

/** What a rule found. In brackets: presence alone told it, so no layout is read here and nothing is mounted. */
export type Found = PageState | readonly [handsOff: PageState];

/** A site's page rules as code, written by `lib/build/page-files.ts`. Selectors are lists, their groups put in. */
export interface SiteRules
  extends Pick<PageRules, 'stepForms' | 'buttons' | 'keepClear' | 'localeClass' | 'triesLeft'> {
  languagePath?: string;
  identifier?: string;
  password?: string;
  /** The state of a page: that of the first rule that holds. */
  read(view: PageView): Found;
}

/** What an engine is told of the site it runs on. */
export interface Site {
  rules: SiteRules;
  texts: PageRules['strings'];
  /** Reads messages. Null while its reader is not here: it comes where a page has a message to read. */
  readMessages: ReadMessages | null;
}

declare global {
  /** Set by a rules file. */
  var hairetaRules: SiteRules | undefined;
  /** Added to by a texts file, one a language. */
  var hairetaTexts: PageRules['strings'] | undefined;
  /** Added to by a lexicon file, one a language. */
  var hairetaStems: Readonly<Record<string, Lexicon>> | undefined;
  /** Set by the reader's file. */
  var hairetaReader: typeof messageReader | undefined;
}

/**
 * What the files beside the engine handed over, or null where the rules did not come. They declare it as `var`, which
 * makes it an own property of our world's global object. Nothing else counts: a page can lend the name of an element.
 */
export function handedOver(): Site | null {
  const rules = own('hairetaRules');
  const texts = own('hairetaTexts');
  if (rules === undefined) return null;
  return { rules, texts: texts === undefined ? {} : texts, readMessages: handedReader() };
}

/** What reads messages, or null where its files have not come. */
export function handedReader(): ReadMessages | null {
  const lexicons = own('hairetaStems');
  const reader = own('hairetaReader');
  return reader && lexicons ? reader(Object.values(lexicons)) : null;
}

function own<K extends keyof typeof globalThis>(name: K): (typeof globalThis)[K] | undefined {
  return Object.hasOwn(globalThis, name) ? globalThis[name] : undefined;
}
