import type { PageState } from '../model/page-state';
import type { PackStrings, PageRules, Rule, StateRules } from '../model/site-pack';
import { normalise, saysPattern } from './normalise';

/** A page as rules see it. Each look at the layout costs, so rules ask for it last. */
export interface PageView {
  /** Path of the address, without any language prefix. */
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
  scriptHas(text: string): boolean;
  /** Number in a query parameter of a link's address, or null. */
  linkNumber(selector: string, param: string): number | null;
}

export interface StateRead {
  state: PageState;
  /** Presence alone told it: read no layout here and mount nothing. */
  handsOff: boolean;
}

const NOTHING: StateRead = { state: 'not-sign-in', handsOff: false };

/** Takes the language prefix off a path: `/-/en/ap/signin` is `/ap/signin`. */
export function withoutLanguage(path: string): string {
  return path.replace(/^\/-\/[a-z]{2}([_-][A-Za-z]+)?(?=\/)/, '');
}

/** Whether a page belongs to the site's sign-in, by its address. */
export function isSignInPage(rules: PageRules, path: string, hostLabels: readonly string[]): boolean {
  if (rules.signInHostLabels.some((label) => hostLabels.includes(label))) return true;
  return rules.signInPaths.some((pattern) => new RegExp(pattern).test(path));
}

/** Names the state of a page of a store: the first entry of the pack with a rule that holds. */
export function readState(rules: PageRules, view: PageView): StateRead {
  if (rules.otherAccounts.some((label) => view.hostLabels.includes(label))) return NOTHING;
  const here = isSignInPage(rules, view.path, view.hostLabels) ? 'sign-in' : 'elsewhere';
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
function holds(rules: PageRules, rule: Rule, view: PageView): boolean {
  const matches = (selectors: readonly string[]) => expand(rules.groups, selectors);
  if (rule.path && !rule.path.some((pattern) => new RegExp(pattern).test(view.path))) return false;
  if (rule.hostLabel && !view.hostLabels.includes(rule.hostLabel)) return false;
  if (rule.status && !isWithin(rule.status, view.status)) return false;
  if (rule.title && !saysAny(rules.strings, rule.title, [normalise(view.title)])) return false;
  if (rule.unreadable && isReadable(rules.strings, rule.unreadable, view.lang)) return false;
  if (rule.exists && !view.exists(matches(rule.exists))) return false;
  if (rule.absent && view.exists(matches(rule.absent))) return false;
  if (rule.script && !rule.script.some((text) => view.scriptHas(text))) return false;
  if (rule.linkCount && !reaches(rule.linkCount, view)) return false;
  if (rule.says) return saysAny(rules.strings, rule.says, view.texts(matches(rule.shown ? rule.shown : [])));
  return !rule.shown || view.shown(matches(rule.shown));
}

/** One selector for a list, its `@groups` put in. */
export function expand(groups: PageRules['groups'], selectors: readonly string[]): string {
  return selectors
    .flatMap((selector) => (selector.startsWith('@') ? (groups[selector.slice(1)] ?? []) : [selector]))
    .join();
}

function isWithin([from, to]: [number, number], status: number | null): boolean {
  return status !== null && status >= from && status <= to;
}

function reaches(link: { selector: string; param: string; min: number }, view: PageView): boolean {
  const count = view.linkNumber(link.selector, link.param);
  return count !== null && count >= link.min;
}

/** Strings of every language count: a page may be in another language than it says. */
function saysAny(
  strings: Record<string, PackStrings>,
  groups: readonly string[],
  texts: readonly string[],
): boolean {
  if (texts.length === 0) return false;
  return Object.values(strings).some((language) =>
    groups.some((group) => language[group]?.some((pattern) => saysPattern(texts, pattern))),
  );
}

function isReadable(
  strings: Record<string, PackStrings>,
  groups: readonly string[],
  lang: string | null,
): boolean {
  if (lang === null) return false;
  const language = strings[lang] ?? strings[lang.replace(/-.*/, '')];
  return language !== undefined && groups.some((group) => language[group] !== undefined);
}
