import * as v from 'valibot';
import { MARKS } from '../model/coach.ts';
import { LINK_IDS } from '../model/fix.ts';
import { isWithin } from '../model/hosts.ts';
import { PAGE_STATES, STEPS } from '../model/page-state.ts';
import type {
  CookieRules,
  MessageRules,
  PackStrings,
  PageClaims,
  PageRules,
  Rule,
  SignInRequest,
  SiteLinks,
  SiteMarks,
  SitePack,
  StateRules,
  Store,
} from '../model/site-pack.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.pipe(v.array(text), v.nonEmpty());
const pattern = v.pipe(text, v.check(isPattern, 'is no regular expression'));
const domain = v.pipe(text, v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain'));
const language = v.pipe(text, v.check(isLanguage, 'is no language tag as BCP 47 writes it'));
const path = v.pipe(text, v.startsWith('/'));
const status = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599));

const rule = v.strictObject({
  path: v.exactOptional(v.pipe(v.array(path), v.nonEmpty())),
  hostLabel: v.exactOptional(text),
  exists: v.exactOptional(text),
  absent: v.exactOptional(text),
  shown: v.exactOptional(text),
  says: v.exactOptional(text),
  message: v.exactOptional(v.picklist(['unread', 'refused'])),
  title: v.exactOptional(text),
  script: v.exactOptional(pattern),
  status: v.exactOptional(v.tuple([status, status])),
  linkCount: v.exactOptional(
    v.strictObject({ selector: text, param: text, min: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
}) satisfies v.GenericSchema<unknown, Rule>;

const stateRules = v.strictObject({
  state: v.picklist(PAGE_STATES),
  where: v.exactOptional(v.picklist(['sign-in', 'elsewhere', 'anywhere'])),
  handsOff: v.exactOptional(v.boolean()),
  any: v.pipe(v.array(rule), v.nonEmpty()),
}) satisfies v.GenericSchema<unknown, StateRules>;

const messageRules = v.strictObject({
  boxes: text,
  notes: v.exactOptional(text),
  steps: v.array(v.strictObject({ step: v.picklist(STEPS), any: v.pipe(v.array(rule), v.nonEmpty()) })),
}) satisfies v.GenericSchema<unknown, MessageRules>;

/** A text that is nothing but its open ends would be said by every page. */
const said = v.pipe(v.array(v.pipe(text, v.regex(/[^…\s]/, 'says nothing'))), v.nonEmpty());
const packStrings = v.record(language, v.record(text, said)) satisfies v.GenericSchema<unknown, PackStrings>;

export const pageRulesSchema = v.pipe(
  v.strictObject({
    signIn: v.strictObject({
      paths: v.array(path),
      hosts: v.array(text),
      languagePath: v.exactOptional(v.pipe(path, v.endsWith('/'))),
    }),
    otherAccounts: v.array(text),
    groups: v.record(text, text),
    fields: v.strictObject({ identifier: v.exactOptional(text), password: v.exactOptional(text) }),
    stepForms: text,
    buttons: v.exactOptional(text),
    keepClear: v.exactOptional(text),
    localeClass: v.exactOptional(v.pipe(text, v.regex(/^[\w-]+$/, 'is no beginning of a class'))),
    triesLeft: v.exactOptional(v.strictObject({ selector: text, param: text })),
    messages: v.exactOptional(messageRules),
    states: v.pipe(v.array(stateRules), v.nonEmpty()),
    strings: packStrings,
  }),
  v.check(
    (rules) => unknownNames(rules).length === 0,
    'a rule names a selector group or strings that are not there, says without shown, or asks for messages that have no boxes',
  ),
) satisfies v.GenericSchema<unknown, PageRules>;

const store = v.pipe(
  v.strictObject({
    domain,
    host: domain,
    shop: v.exactOptional(
      v.nullable(
        v.strictObject({
          country: v.pipe(text, v.regex(/^[A-Z]{2}$/)),
          languages: v.pipe(v.array(language), v.nonEmpty()),
          handle: v.exactOptional(text),
          cookieSuffix: v.exactOptional(text),
          loginGroup: v.exactOptional(text),
        }),
      ),
      null,
    ),
  }),
  v.check((each) => isWithin(each.host, each.domain), 'the host is not of this domain'),
) satisfies v.GenericSchema<unknown, Store>;

/** A text in which nothing but these placeholders stands for something else. */
const withOnly = (...names: readonly string[]) =>
  v.pipe(
    text,
    v.check(
      (value) => [...value.matchAll(/<[^>]*>?/g)].every(([found]) => names.includes(found)),
      `has a placeholder other than ${names.join(' and ')}`,
    ),
  );
const cookieNames = v.exactOptional(v.array(withOnly('<suffix>')), []);
const hosts = v.array(withOnly('<store>'));

const cookieRules = v.strictObject({
  keep: v.array(withOnly('<suffix>')),
  foreign: cookieNames,
  notForeign: cookieNames,
  foreignHosts: v.exactOptional(hosts, []),
  ownHosts: v.exactOptional(hosts, ['<store>']),
  known: cookieNames,
  signIn: cookieNames,
  usedMark: v.exactOptional(v.nullable(withOnly('<suffix>')), null),
  session: cookieNames,
}) satisfies v.GenericSchema<unknown, CookieRules>;

const claims = v.strictObject({
  marks: text,
  names: texts,
  otherWords: v.exactOptional(v.array(text), []),
}) satisfies v.GenericSchema<unknown, PageClaims>;

/** A path, or another host of the store before it. */
const link = v.pipe(
  withOnly('<request>', '<store>'),
  v.regex(/^\/(?!\/)|^\/\/([a-z0-9-]+\.)*<store>\//, 'is no page of the store'),
);

const linkId = v.pipe(v.picklist(LINK_IDS), v.notValue('home', 'is the front page of every store'));
const links = v.record(linkId, link) satisfies v.GenericSchema<unknown, SiteLinks>;

const request = v.pipe(
  v.strictObject({
    query: v.record(text, withOnly('<handle>', '<return>')),
    withoutHandle: v.exactOptional(links, {}),
    asksAgain: v.exactOptional(v.nullable(text), null),
    ticketParams: v.exactOptional(v.array(text), []),
    partnerPaths: v.exactOptional(v.array(path), []),
  }),
  v.check(
    ({ query, asksAgain }) => asksAgain === null || asksAgain in query,
    'the query has no parameter of the name in asksAgain',
  ),
) satisfies v.GenericSchema<unknown, SignInRequest>;

const marks = v.record(v.picklist(MARKS), text) satisfies v.GenericSchema<unknown, SiteMarks>;

/** A whole pack, as the build puts it together from its files. What may be left out is absent in what comes out. */
export const sitePackSchema = v.pipe(
  v.strictObject({
    id: text,
    name: text,
    formatVersion: v.literal(1),
    stores: v.pipe(
      v.array(store),
      v.nonEmpty(),
      v.check(areApart, 'two stores have one domain, or one lies under the other'),
    ),
    sameAccount: v.exactOptional(v.array(domain), []),
    legalLookAlikes: v.exactOptional(v.array(domain), []),
    claims: v.exactOptional(v.nullable(claims), null),
    links: v.exactOptional(links, {}),
    request: v.exactOptional(v.nullable(request), null),
    page: v.nullable(pageRulesSchema),
    marks: v.exactOptional(marks, {}),
    cookies: cookieRules,
  }),
  v.check(
    (pack) => pack.request !== null || !Object.values(pack.links).some((each) => each.includes('<request>')),
    'a link has <request>, and nothing says what it is',
  ),
) satisfies v.GenericSchema<unknown, SitePack>;

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}

function areApart(stores: Store[]): boolean {
  return stores.every((one) => stores.every((other) => one === other || !isWithin(one.domain, other.domain)));
}

/** Names in rules that lead nowhere: a typing mistake in a pack must not become a rule that never holds. */
function unknownNames({
  groups,
  strings,
  fields,
  stepForms,
  buttons,
  keepClear,
  messages,
  states,
}: PageRules): string[] {
  const asked = states.flatMap((entry) => entry.any);
  const steps = messages === undefined ? [] : messages.steps.flatMap((entry) => entry.any);
  const rules = [...asked, ...steps];
  const selectors = [
    fields.identifier,
    fields.password,
    stepForms,
    buttons,
    keepClear,
    messages?.boxes,
    messages?.notes,
    ...rules.flatMap(({ exists, absent, shown }) => [exists, absent, shown]),
  ];
  const named = selectors.flatMap((selector) =>
    selector === undefined ? [] : [...selector.matchAll(/@([a-z-]+)/g)],
  );
  const texts = rules.flatMap(({ says, title }) => [says, title]);
  const written = Object.values(strings).flatMap(Object.keys);
  return [
    ...named.flatMap(([, name]) => (name !== undefined && name in groups ? [] : [`@${name}`])),
    ...texts.flatMap((name) => (name === undefined || written.includes(name) ? [] : [name])),
    ...rules.flatMap((each) =>
      each.says !== undefined && each.shown === undefined ? ['says without shown'] : [],
    ),
    ...(asked.some((each) => each.message !== undefined) === (messages !== undefined) ? [] : ['messages']),
    ...(steps.some((each) => each.message !== undefined) ? ['a step told by a message'] : []),
    ...rules.flatMap((each) => (Object.keys(each).length === 0 ? ['an empty rule'] : [])),
  ];
}
