import type { MessageRules, PageRules, Rule, SitePack, StateRules } from '../model/site-pack.ts';
import { LEXICONS, lexiconFile, rulesFile, textsFile } from '../sites/page-scripts.ts';
import { readLexicon } from './lexicons.ts';

/** A file that the build writes as it is, in the form of WXT's public assets. */
export interface StaticFile {
  relativeDest: string;
  contents: string;
}

/**
 * The scripts beside the engine: the rules of each site, its texts and the lexicon, one file a language, so that a new
 * text changes no file of another language. `lib/page/handed-over.ts` says how the engine finds what they declare.
 */
export function pageFiles(packs: readonly SitePack[]): StaticFile[] {
  const sites = packs.flatMap(({ id, page }) => (page === null ? [] : [rules(id, page), ...texts(id, page)]));
  const isRead = packs.some(({ page }) => page?.messages);
  return isRead ? [...sites, ...LEXICONS.map(lexicon)] : sites;
}

/** Read by every site. Like a pack’s texts it adds to what is there. */
function lexicon(lang: string): StaticFile {
  return {
    relativeDest: lexiconFile(lang),
    contents: `var hairetaStems={...hairetaStems,${lang}:${literal(readLexicon(lang))}};\n`,
  };
}

function rules(site: string, page: PageRules): StaticFile {
  return { relativeDest: rulesFile(site), contents: `var hairetaRules=${rulesCode(page)};\n` };
}

function texts(site: string, { strings }: PageRules): StaticFile[] {
  return Object.entries(strings).map(([lang, said]) => ({
    relativeDest: textsFile(site, lang),
    contents: `var hairetaTexts={...hairetaTexts,${literal(lang)}:${literal(said)}};\n`,
  }));
}

/** The rules as an expression of the type `SiteRules`. */
export function rulesCode(page: PageRules): string {
  const { groups, signIn, fields, stepForms, buttons, keepClear, localeClass, triesLeft } = page;
  const names = new Map(Object.keys(groups).map((name, at) => [name, `g${at}`]));
  const field = (selector: string | undefined): string => {
    const of = selector === undefined ? undefined : names.get(selector.replace(/^@/, ''));
    if (of !== undefined) return `${of}+""`;
    return selector === undefined ? 'undefined' : literal(selectorsOf(expand(groups, selector)).join());
  };
  const data = {
    languagePath: signIn.languagePath && literal(signIn.languagePath),
    identifier: fields.identifier && field(fields.identifier),
    password: fields.password && field(fields.password),
    stepForms: field(stepForms),
    buttons: buttons && field(buttons),
    keepClear: keepClear && field(keepClear),
    localeClass: localeClass && literal(localeClass),
    triesLeft: triesLeft && literal(triesLeft),
  };
  const written = Object.entries(data).flatMap(([name, code]) => (code ? [`${name}:${code}`] : []));
  const made = Object.entries(groups).map(
    ([name, selector]) => `${names.get(name)}=${list(selectorsOf(selector))}`,
  );
  const declared = made.length > 0 ? `const ${made.join()};` : '';
  return `(()=>{${declared}return{read:${readCode(page, names)},${written.join()}}})()`;
}

/** What stands for each group in the code. */
type Names = ReadonlyMap<string, string>;

/**
 * One flat function that asks the rules in the order of the pack and ends with the first that holds. In brackets, as
 * `at-once.ts` says.
 */
function readCode({ signIn, otherAccounts, groups, messages, states }: PageRules, names: Names): string {
  const hosts = (labels: readonly string[]) => labels.map((label) => `h.includes(${literal(label)})`);
  const here = [...startsWith(signIn.paths), ...hosts(signIn.hosts)];
  const code = codeOf(groups, names);
  const readsAt = states.findIndex(({ any }) => any.some((rule) => rule.message !== undefined));
  const found = states.flatMap((entry, at): Answer[] => [
    ...(at === readsAt && messages ? [{ place: PLACES['sign-in'], code: messageCode(messages, code) }] : []),
    answerOf(entry, code),
  ]);
  const other = otherAccounts.length > 0 ? [`${or(hosts(otherAccounts))}&&"not-sign-in"`] : [];
  const answers = [...other, ...byPlace(found), '"not-sign-in"'];
  const isHere = here.length > 0 ? or(here) : 'false';
  return `(v=>{const p=((...t)=>t.some((t=>v.path.startsWith(t)))),h=v.labels,${QUESTIONS},s=${isHere};\nreturn ${answers.join('||\n')}})`;
}

/** A condition that gives a state, and the places of the site it is asked in: empty for all. */
interface Answer {
  place: '' | 's' | '!s';
  code: string;
}

/** Answers that follow one another in one place are asked for it once. */
function byPlace(answers: readonly Answer[]): string[] {
  const runs: { place: string; codes: string[] }[] = [];
  for (const { place, code } of answers) {
    const last = runs.at(-1);
    if (last?.place === place) last.codes.push(code);
    else runs.push({ place, codes: [code] });
  }
  return runs.flatMap(({ place, codes }) => (place === '' ? codes : [and([place, or(codes)])]));
}

/** Short names for what a view is asked. */
const QUESTIONS = '{has:e,shows:w,says:y,refuses:r}=v';

interface Code {
  rule(rule: Rule): string;
  lists(selector: string): string[];
}

function codeOf(groups: PageRules['groups'], names: Names): Code {
  const lists = (selector: string) => listsOf(selector, groups, names);
  return { lists, rule: (rule) => ruleCode(rule, lists) };
}

function messageCode({ boxes, notes, steps }: MessageRules, { rule, lists }: Code): string {
  const step = steps.map((each) => `${or(each.any.map(rule))}?${literal(each.step)}:`).join('');
  return `v.message(${joined(lists(boxes))},${notes === undefined ? '""' : literal(notes)},()=>${step}null)`;
}

/** The question whether this is the place of a state. */
const PLACES = { 'sign-in': 's', elsewhere: '!s', anywhere: '' } as const;

function answerOf({ state, where = 'sign-in', handsOff, any }: StateRules, { rule }: Code): Answer {
  const place = PLACES[where];
  const found = handsOff ? `[${literal(state)}]` : literal(state);
  return { place, code: and([or(any.map(rule)), found]) };
}

/** Cheap questions first, layout last. */
function ruleCode(rule: Rule, lists: Code['lists']): string {
  const { path, hostLabel, status, title, message, exists, absent, script, linkCount, shown, says } = rule;
  const ask = (question: string, selector: string, ...more: string[]) =>
    or(lists(selector).map((list) => `${question}(${[list, ...more].join()})`));
  return and([
    ...(path ? [or(startsWith(path))] : []),
    ...(hostLabel ? [`h.includes(${literal(hostLabel)})`] : []),
    ...(status ? [statusCode(status)] : []),
    ...(title ? [`v.titled(${literal(title)})`] : []),
    ...(message ? [message === 'unread' ? 'r(1)' : 'r()'] : []),
    ...(exists ? [ask('e', exists)] : []),
    ...(absent ? [not(ask('e', absent))] : []),
    ...(script ? [`v.scripted(${String(new RegExp(script))})`] : []),
    ...(linkCount ? [countCode(linkCount)] : []),
    ...(shown && says ? [`y(${joined(lists(shown))},${literal(says)})`] : []),
    ...(shown && !says ? [ask('w', shown)] : []),
  ]);
}

/** Several arrays as one. */
function joined(lists: readonly string[]): string {
  return lists.length === 1 ? String(lists[0]) : `[${lists.map((list) => `...${list}`)}]`;
}

function statusCode([from, to]: [number, number]): string {
  return from === to ? `v.status==${from}` : `v.status>=${from}&&v.status<=${to}`;
}

/** Of one call, or of several in brackets. */
function not(condition: string): string {
  return `!${condition}`;
}

function countCode({ selector, param, min }: NonNullable<Rule['linkCount']>): string {
  return `v.counts(${literal(selector)},${literal(param)})>=${min}`;
}

function startsWith(starts: readonly string[]): string[] {
  return starts.length > 0 ? [`p(${starts.map(literal)})`] : [];
}

/** The arrays a selector list is made of: one for each group by its name, one for what else is in it. */
function listsOf(selector: string, groups: PageRules['groups'], names: Names): string[] {
  const parts = selectorsOf(selector);
  const named = parts.flatMap((part) => names.get(part.startsWith('@') ? part.slice(1) : '') ?? []);
  const others = parts.filter((part) => !names.has(part.startsWith('@') ? part.slice(1) : ''));
  const own = others.length > 0 ? [list(others.map((part) => expand(groups, part)))] : [];
  return [...named, ...own];
}

/** A selector list with its `@groups` put in. */
function expand(groups: PageRules['groups'], selector: string): string {
  return selector.replace(/@([a-z-]+)/g, (whole, name) => groups[name] ?? whole);
}

/** A selector list taken apart at its own commas, not at those in `:not(…)`, `[…]` or a string. */
function selectorsOf(list: string): string[] {
  const parts = list.match(/(?:"[^"]*"|'[^']*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^,])+/g);
  return parts === null ? [] : parts.map((part) => part.trim());
}

function or(conditions: readonly string[]): string {
  return conditions.length === 1 ? String(conditions[0]) : `(${conditions.join('||')})`;
}

function and(conditions: readonly string[]): string {
  return conditions.join('&&');
}

function list(values: readonly string[]): string {
  return `[${values.map(literal)}]`;
}

function literal(value: unknown): string {
  const json = JSON.stringify(value);
  // The shorter way to write a selector with quotes of its own.
  return typeof value === 'string' && /^[^'\\]*$/.test(value) && value.includes('"') ? `'${value}'` : json;
}
