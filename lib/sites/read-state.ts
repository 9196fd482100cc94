import type { PageState } from '../model/page-state';
import type { PackStrings, PageRules, Rule, StateRules } from '../model/site-pack';
import { normalise, saysPattern } from './normalise';
import { isIn } from './sign-in-place';

/** A page as rules see it. Each look at the layout costs, so rules ask for it last. */
export interface PageView {
  /** Path of the address, the page's language taken off. */
  path: string;
  /** Labels of the host, left to right. */
  hostLabels: readonly string[];
  title: string;
  /** HTTP status of the document, or null where the browser does not tell. */
  status: number | null;
  /** Language of the page as BCP 47, or null. */
  lang: string | null;
  exists(selector: string): boolean;
  shown(selector: string): boolean;
  /** Shown texts of the elements and of what is inside them, normalised. */
  texts(selector: string): string[];
  /** Whether the text of an inline script matches. */
  scriptHas(pattern: RegExp): boolean;
  /** Number in a query parameter of a link's address, or null. */
  linkNumber(selector: string, param: string): number | null;
}

export interface StateRead {
  state: PageState;
  /** Presence alone told it: read no layout here and mount nothing. */
  handsOff: boolean;
}

const NOTHING: StateRead = { state: 'not-sign-in', handsOff: false };

/** Names the state of a page of a store: the first entry of the pack with a rule that holds. */
export function readState(rules: PageRules, view: PageView): StateRead {
  if (rules.otherAccounts.some((label) => view.hostLabels.includes(label))) return NOTHING;
  const here = isIn(rules.signIn, view.path, view.hostLabels) ? 'sign-in' : 'elsewhere';
  for (const entry of rules.states) {
    if (!isLookedFor(entry, here)) continue;
    if (entry.any.some((rule) => holds(rules, rule, view))) {
      return { state: entry.state, handsOff: entry.handsOff === true };
    }
  }
  return NOTHING;
}

function isLookedFor(entry: StateRules, here: 'sign-in' | 'elsewhere'): boolean {
  if (entry.where === undefined) return here === 'sign-in';
  return entry.where === 'anywhere' || entry.where === here;
}

/** Cheap questions first, layout last. */
function holds({ groups, strings }: PageRules, rule: Rule, view: PageView): boolean {
  const { path, hostLabel, status, title, unreadable, exists, absent, script, linkCount, shown, says } = rule;
  if (path && !new RegExp(path).test(view.path)) return false;
  if (hostLabel && !view.hostLabels.includes(hostLabel)) return false;
  if (status && !isWithin(status, view.status)) return false;
  if (title && !saysAny(strings, title, [normalise(view.title)])) return false;
  if (unreadable && isReadable(strings, unreadable, view.lang)) return false;
  if (exists && !view.exists(expand(groups, exists))) return false;
  if (absent && view.exists(expand(groups, absent))) return false;
  if (script && !view.scriptHas(new RegExp(script))) return false;
  if (linkCount && !reaches(linkCount, view)) return false;
  if (!shown) return true;
  const selector = expand(groups, shown);
  return says ? saysAny(strings, says, view.texts(selector)) : view.shown(selector);
}

/** A selector list with its `@groups` put in. */
export function expand(groups: PageRules['groups'], selector: string): string {
  return selector.replace(/@([a-z-]+)/g, (whole, name) => groups[name] ?? whole);
}

function isWithin([from, to]: [number, number], status: number | null): boolean {
  return status !== null && status >= from && status <= to;
}

function reaches(link: { selector: string; param: string; min: number }, view: PageView): boolean {
  const count = view.linkNumber(link.selector, link.param);
  return count !== null && count >= link.min;
}

/** Strings of every language count: a page may be in another language than it says. */
function saysAny(strings: PackStrings, name: string, texts: readonly string[]): boolean {
  return Object.values(strings[name] ?? {}).some((patterns) =>
    patterns.some((pattern) => saysPattern(texts, pattern)),
  );
}

function isReadable(strings: PackStrings, name: string, lang: string | null): boolean {
  const languages = strings[name] ?? {};
  return lang !== null && (lang in languages || lang.replace(/-.*/, '') in languages);
}
