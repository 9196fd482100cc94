import type { PageRules, Rule, SitePack, StateRules } from '../model/site-pack.ts';
import { rulesFile, textsFile } from '../sites/page-scripts.ts';

/** A file that the build writes as it is, in the form of WXT's public assets. */
export interface StaticFile {
  relativeDest: string;
  contents: string;
}

/**
 * The scripts beside the engine: the rules of each site, and its texts, one file a language, so that a new text changes
 * no file of another language. `lib/page/handed-over.ts` says how the engine finds what they declare.
 */
export function pageFiles(packs: readonly SitePack[]): StaticFile[] {
  return packs.flatMap(({ id, page }) => (page === null ? [] : [rules(id, page), ...texts(id, page)]));
}

function rules(site: string, page: PageRules): StaticFile {
  return { relativeDest: rulesFile(site), contents: `var hairetaRules=${rulesCode(page)};\n` };
}

function texts(site: string, { strings }: PageRules): StaticFile[] {
  return Object.entries(strings).map(([lang, said]) => ({
    relativeDest: textsFile(site, lang),
    contents: `var hairetaTexts=hairetaTexts||{};hairetaTexts[${literal(lang)}]=${literal(said)};\n`,
  }));
}

/** The rules as an object literal of the type `SiteRules`. */
export function rulesCode(page: PageRules): string {
  const { signIn, groups, fields, localeClass, triesLeft } = page;
  const list = (selector: string | undefined) =>
    selector === undefined ? undefined : selectorsOf(expand(groups, selector)).join();
  const data = literal({
    languagePath: signIn.languagePath,
    identifier: list(fields.identifier),
    password: list(fields.password),
    stepForms: list(page.stepForms),
    buttons: list(page.buttons),
    keepClear: list(page.keepClear),
    localeClass,
    triesLeft,
  });
  return `{read:${readCode(page)},\n${data.slice(1)}`;
}

/** One flat function that asks the rules in the order of the pack and ends with the first that holds. */
function readCode({ signIn, otherAccounts, groups, states }: PageRules): string {
  const hosts = (labels: readonly string[]) => labels.map((label) => `h.includes(${literal(label)})`);
  const here = [...startsWith(signIn.paths), ...hosts(signIn.hosts)];
  const lines = [
    'const p=v.path,h=v.labels;',
    ...Object.entries(groups).map(
      ([name, selector]) => `const ${variable(name)}=${literal(selectorsOf(selector))};`,
    ),
    ...(otherAccounts.length > 0 ? [`if(${or(hosts(otherAccounts))})return["not-sign-in"];`] : []),
    `const s=${here.length > 0 ? or(here) : 'false'};`,
    ...states.map((entry) => stateCode(entry, groups)),
    'return["not-sign-in"];',
  ];
  return `(v=>{${lines.join('\n')}})`;
}

function stateCode(
  { state, where = 'sign-in', handsOff, any }: StateRules,
  groups: PageRules['groups'],
): string {
  const place = { 'sign-in': ['s'], elsewhere: ['!s'], anywhere: [] }[where];
  const condition = and([...place, or(any.map((rule) => ruleCode(rule, groups)))]);
  return `if(${condition})return[${literal(state)}${handsOff ? ',true' : ''}];`;
}

/** Cheap questions first, layout last. */
function ruleCode(rule: Rule, groups: PageRules['groups']): string {
  const { path, hostLabel, status, title, unreadable, exists, absent, script, linkCount, shown, says } = rule;
  const ask = (question: string, selector: string, ...more: string[]) =>
    or(listsOf(selector, groups).map((list) => `v.${question}(${[list, ...more].join()})`));
  return and([
    ...(path ? [or(startsWith(path))] : []),
    ...(hostLabel ? [`h.includes(${literal(hostLabel)})`] : []),
    ...(status ? [`v.status>=${status[0]}&&v.status<=${status[1]}`] : []),
    ...(title ? [`v.titled(${literal(title)})`] : []),
    ...(unreadable ? [`!v.reads(${literal(unreadable)})`] : []),
    ...(exists ? [ask('has', exists)] : []),
    ...(absent ? [`!(${ask('has', absent)})`] : []),
    ...(script ? [`v.scripted(${String(new RegExp(script))})`] : []),
    ...(linkCount ? [countCode(linkCount)] : []),
    ...(shown && says ? [ask('says', shown, literal(says))] : []),
    ...(shown && !says ? [ask('shows', shown)] : []),
  ]);
}

function countCode({ selector, param, min }: NonNullable<Rule['linkCount']>): string {
  return `v.counts(${literal(selector)},${literal(param)})>=${min}`;
}

function startsWith(starts: readonly string[]): string[] {
  return starts.map((start) => `p.startsWith(${literal(start)})`);
}

/** The arrays a selector list is made of: one for each group by its name, one for what else is in it. */
function listsOf(selector: string, groups: PageRules['groups']): string[] {
  const parts = selectorsOf(selector);
  const named = parts.filter((part) => /^@[a-z-]+$/.test(part));
  const others = parts.filter((part) => !named.includes(part)).map((part) => expand(groups, part));
  const own = others.length > 0 ? [literal(others)] : [];
  return [...named.map((part) => variable(part.slice(1))), ...own];
}

/** A selector list with its `@groups` put in. */
function expand(groups: PageRules['groups'], selector: string): string {
  return selector.replace(/@([a-z-]+)/g, (whole, name) => groups[name] ?? whole);
}

/** A selector list taken apart at its own commas, not at those in `:not(…)`, `[…]` or a string. */
function selectorsOf(list: string): string[] {
  const parts = list.match(/(?:"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\)|[^,])+/g);
  return parts === null ? [] : parts.map((part) => part.trim());
}

/** `$` keeps a group's name off the words of the language. */
function variable(group: string): string {
  return `$${group.replaceAll('-', '_')}`;
}

function or(conditions: readonly string[]): string {
  return conditions.length === 1 ? String(conditions[0]) : `(${conditions.join('||')})`;
}

function and(conditions: readonly string[]): string {
  return conditions.join('&&');
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}
