import * as v from 'valibot';
import type { MarkName } from '../model/coach.ts';
import type { LinkId } from '../model/fix.ts';
import { PAGE_STATES } from '../model/page-state.ts';
import type {
  CookieRules,
  PackStrings,
  PageClaims,
  PageRules,
  Rule,
  SitePack,
  StateRules,
  Store,
} from '../model/site-pack.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.pipe(v.array(text), v.nonEmpty());
const pattern = v.pipe(text, v.check(isPattern, 'is no regular expression'));
const domain = v.pipe(
  text,
  v.regex(/^amazon(\.[a-z]{2,3}){1,2}$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain'),
);
const path = v.pipe(text, v.startsWith('/'));
const status = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599));

const rule = v.strictObject({
  path: v.exactOptional(pattern),
  hostLabel: v.exactOptional(text),
  exists: v.exactOptional(text),
  absent: v.exactOptional(text),
  shown: v.exactOptional(text),
  says: v.exactOptional(text),
  unreadable: v.exactOptional(text),
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

/** A text that is nothing but its open start would be said by every page. */
const said = v.pipe(v.array(v.pipe(text, v.regex(/[^…\s]/, 'says nothing'))), v.nonEmpty());
const packStrings = v.record(text, v.record(text, said)) satisfies v.GenericSchema<unknown, PackStrings>;

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
    localeClass: v.exactOptional(text),
    triesLeft: v.exactOptional(v.strictObject({ selector: text, param: text })),
    states: v.pipe(v.array(stateRules), v.nonEmpty()),
    strings: packStrings,
  }),
  v.check(
    (rules) => unknownNames(rules).length === 0,
    'a rule names a selector group or strings that are not there, or says without shown',
  ),
) satisfies v.GenericSchema<unknown, PageRules>;

const store = v.strictObject({
  domain,
  host: domain,
  country: v.pipe(text, v.regex(/^[A-Z]{2}$/)),
  languages: texts,
  handle: v.nullable(text),
  cookieSuffix: text,
  loginGroup: text,
}) satisfies v.GenericSchema<unknown, Store>;

const cookieRules = v.strictObject({
  keep: texts,
  foreign: v.array(text),
  notForeign: v.array(text),
  foreignHosts: v.array(text),
  known: texts,
  signIn: texts,
  usedMark: text,
  session: texts,
}) satisfies v.GenericSchema<unknown, CookieRules>;

const claims = v.strictObject({ marks: text, titles: texts }) satisfies v.GenericSchema<unknown, PageClaims>;

const links = v.strictObject({
  home: path,
  'sign-in': path,
  'forgot-password': path,
  'sign-in-trouble': path,
  'account-home': path,
  'two-step-recovery': path,
  'two-step-settings': path,
  'account-security': path,
  contact: path,
}) satisfies v.GenericSchema<unknown, Record<LinkId, string>>;

const marks = v.strictObject({
  'forgot-password': text,
  'identifier-field': text,
  'code-field': text,
  'password-field': text,
  'sign-in-field': text,
  'new-password-field': text,
  'changed-note': text,
  'other-code': text,
  'resend-code': text,
  'voice-choice': text,
  'send-code': text,
  'captcha-refresh': text,
  'captcha-audio': text,
  'captcha-field': text,
  'change-identifier': text,
  'step-button': text,
}) satisfies v.GenericSchema<unknown, Record<MarkName, string>>;

/** A whole pack, as the build puts it together from its files. Throws a `ValiError` that names the place. */
export const sitePackSchema = v.strictObject({
  id: text,
  name: text,
  formatVersion: v.literal(1),
  stores: v.pipe(v.array(store), v.nonEmpty(), v.check(areUnique, 'two stores have one domain')),
  sameAccount: v.array(domain),
  legalLookAlikes: v.array(domain),
  claims,
  links,
  page: pageRulesSchema,
  marks,
  cookies: cookieRules,
}) satisfies v.GenericSchema<unknown, SitePack>;

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

function areUnique(stores: Store[]): boolean {
  return new Set(stores.map((each) => each.domain)).size === stores.length;
}

/** Names in rules that lead nowhere: a typing mistake in a pack must not become a rule that never holds. */
function unknownNames({ groups, strings, fields, stepForms, states }: PageRules): string[] {
  const rules = states.flatMap((entry) => entry.any);
  const selectors = [
    fields.identifier,
    fields.password,
    stepForms,
    ...rules.flatMap(({ exists, absent, shown }) => [exists, absent, shown]),
  ];
  const named = selectors.flatMap((selector) =>
    selector === undefined ? [] : [...selector.matchAll(/@([a-z-]+)/g)],
  );
  const texts = rules.flatMap(({ says, unreadable, title }) => [says, unreadable, title]);
  return [
    ...named.flatMap(([, name]) => (name !== undefined && name in groups ? [] : [`@${name}`])),
    ...texts.flatMap((name) => (name === undefined || name in strings ? [] : [name])),
    ...rules.flatMap((each) =>
      each.says !== undefined && each.shown === undefined ? ['says without shown'] : [],
    ),
    ...rules.flatMap((each) => (Object.keys(each).length === 0 ? ['an empty rule'] : [])),
  ];
}
