import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Rule } from '@/lib/model/site-pack';
import { sitePackSchema } from '@/lib/sites/schema';
import { amazon as pack } from '../../harness/amazon';

/** A small pack that is right. */
function aPack() {
  return {
    ...structuredClone(pack),
    stores: pack.stores.slice(0, 2).map((store) => structuredClone(store)),
    page: {
      signIn: { paths: ['/ap/'], hosts: [] },
      otherAccounts: [],
      groups: { box: '#box', identifier: '#email', password: '#password' },
      fields: { identifier: '@identifier', password: '@password' },
      stepForms: 'form',
      states: [{ state: 'wrong-password', any: [{ shown: '@box', says: 'wrong' }] }],
      strings: { en: { wrong: ['Your password is incorrect'] } },
    },
  };
}

/** Where the pack is wrong and what is wrong there: one line each, as the build prints them. */
function complaints(value: unknown): string[] {
  const parsed = v.safeParse(sitePackSchema, value);
  return parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

function withRule(rule: Rule | object): unknown {
  const wrong = aPack();
  return { ...wrong, page: { ...wrong.page, states: [{ state: 'wrong-password', any: [rule] }] } };
}

const NOWHERE =
  'page: a rule names a selector group or strings that are not there, says without shown, or asks for messages that have no boxes';

test('the pack that is shipped is right, and so is the small one', () => {
  expect(complaints(pack)).toEqual([]);
  expect(complaints(aPack())).toEqual([]);
});

test('no text of the pack is open but at its start, or says nothing', () => {
  const texts = Object.values(pack.page.strings).flatMap((languages) => Object.values(languages).flat());
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.filter((text) => /.…/.test(text) || text.replace('…', '').trim().length < 8)).toEqual([]);
});

test('what a site has not may be left out, and is absent', () => {
  const { stores, page, cookies, ...whole } = aPack();
  const { name, formatVersion, id } = whole;
  const [store] = stores.map(({ domain, host }) => ({ domain, host }));
  const least = { id, name, formatVersion, stores: [store], page: null, cookies: { keep: cookies.keep } };
  expect(page).not.toBeNull();
  expect(v.parse(sitePackSchema, least)).toMatchObject({
    stores: [{ shop: null }],
    sameAccount: [],
    claims: null,
    links: {},
    request: null,
    marks: {},
    page: null,
    cookies: { foreign: [], ownHosts: ['<store>'], usedMark: null },
  });
});

describe('a rule that could never hold is refused:', () => {
  test.each<[string, object]>([
    ['shown in a group nobody defined', { shown: '@bax' }],
    ['absent from one', { absent: 'form, @bax' }],
    ['says something nobody wrote down', { shown: '@box', says: 'rong' }],
    ['a message where there are no boxes for it', { message: 'unread' }],
    ['a title nobody wrote down', { title: 'rong' }],
    ['says without shown', { exists: '@box', says: 'wrong' }],
    ['nothing at all', {}],
  ])('%s', (_, rule) => {
    expect(complaints(withRule(rule))).toEqual([NOWHERE]);
  });
});

test.each(['identifier', 'password'])('a pack that does not say which field is the %s is refused', (name) => {
  const wrong = aPack();
  const groups = { ...wrong.page.groups, [name]: undefined };
  const { page } = wrong;
  expect(complaints({ ...wrong, page: { ...page, groups: JSON.parse(JSON.stringify(groups)) } })).toEqual([
    NOWHERE,
  ]);
});

describe('a mistake is named with its place:', () => {
  const change = (how: (pack: ReturnType<typeof aPack>) => object): unknown => {
    const wrong = aPack();
    return { ...wrong, ...how(wrong) };
  };
  const [first, second] = aPack().stores;
  const page = aPack().page;

  test.each<[string, unknown, RegExp]>([
    ['a path', withRule({ path: ['ap/'] }), /^page\.states\.0\.any\.0\.path\.0: Invalid start/],
    [
      'a path of the sign-in',
      change(() => ({ page: { ...page, signIn: { paths: ['ap/'], hosts: [] } } })),
      /^page\.signIn\.paths\.0: Invalid start/,
    ],
    ['a key with a slip', withRule({ exist: '#box' }), /^page\.states\.0\.any\.0\.exist: .*never.*"exist"/],
    [
      'a selector without anything',
      withRule({ shown: '' }),
      /^page\.states\.0\.any\.0\.shown: Invalid length/,
    ],
    [
      'a script that is no pattern',
      withRule({ script: '(' }),
      /^page\.states\.0\.any\.0\.script: is no regular expression$/,
    ],
    ['a status', withRule({ status: [500, 1000] }), /^page\.states\.0\.any\.0\.status\.1: Invalid value/],
    [
      'a count from none',
      withRule({ linkCount: { selector: 'a', param: 'n', min: 0 } }),
      /^page\.states\.0\.any\.0\.linkCount\.min: Invalid value/,
    ],
    [
      'a state nobody knows',
      change(() => ({ page: { ...page, states: [{ state: 'wrong-pasword', any: [{ shown: 'a' }] }] } })),
      /^page\.states\.0\.state: .*"wrong-pasword"$/,
    ],
    [
      'a state without a rule',
      change(() => ({ page: { ...page, states: [{ state: 'otp', any: [] }] } })),
      /^page\.states\.0\.any: Invalid length/,
    ],
    [
      'a store twice',
      change(() => ({ stores: [first, { ...first }] })),
      /^stores: two stores have one domain/,
    ],
    ['no store', change(() => ({ stores: [] })), /^stores: Invalid length/],
    [
      'an address for a domain',
      change(() => ({ legalLookAlikes: ['https://amazon.com/'] })),
      /^legalLookAlikes\.0: is no domain$/,
    ],
    [
      'a store below another',
      change(() => ({
        stores: [first, { ...first, domain: `shop.${first?.domain}`, host: `shop.${first?.domain}` }],
      })),
      /^stores: two stores have one domain, or one lies under the other$/,
    ],
    [
      'a host of another domain',
      change(() => ({ stores: [{ ...first, host: second?.host }] })),
      /^stores\.0: the host is not of this domain$/,
    ],
    [
      'a name for a country',
      change(() => ({ stores: [{ ...first, shop: { ...first?.shop, country: 'Japan' } }] })),
      /^stores\.0\.shop\.country: Invalid format/,
    ],
    [
      'a name for a language',
      change(() => ({ stores: [{ ...first, shop: { ...first?.shop, languages: ['ja', 'jp_JP'] } }] })),
      /^stores\.0\.shop\.languages\.1: is no language tag/,
    ],
    [
      'a link that is no path',
      change((p) => ({ links: { ...p.links, contact: 'www' } })),
      /^links\.contact: is no page of the store$/,
    ],
    [
      'a link that leads away from the store',
      change((p) => ({ links: { ...p.links, contact: '//help.example/<store>/' } })),
      /^links\.contact: is no page of the store$/,
    ],
    [
      'a front page, which every store has',
      change((p) => ({ links: { ...p.links, home: '/home' } })),
      /^links\.home: is the front page of every store$/,
    ],
    ['a link nobody uses', change((p) => ({ links: { ...p.links, hme: '/' } })), /^links\.hme: /],
    [
      'a link that asks for what the site has not',
      change((p) => ({ links: { ...p.links, contact: '/help?id=<handle>' } })),
      /^links\.contact: has a placeholder other than <request> and <store>$/,
    ],
    [
      'a request nobody described',
      change(() => ({ request: null })),
      /^null: a link has <request>, and nothing says what it is$/,
    ],
    [
      'a sign-in that asks again by a parameter it has not',
      change((p) => ({ request: { ...p.request, asksAgain: 'max_age' } })),
      /^request: the query has no parameter of the name in asksAgain$/,
    ],
    ['a pack without a name', change(() => ({ name: undefined })), /^name: /],
    ['a pack that does not say what a clear keeps', change(() => ({ cookies: {} })), /^cookies\.keep: /],
    [
      'a cookie name with a placeholder of something else',
      change((p) => ({ cookies: { ...p.cookies, signIn: ['at-<store>'] } })),
      /^cookies\.signIn\.0: has a placeholder other than <suffix>$/,
    ],
    ['a mark nobody points at', change((p) => ({ marks: { ...p.marks, captch: '#a' } })), /^marks\.captch: /],
    ['a format of tomorrow', change(() => ({ formatVersion: 2 })), /^formatVersion: .*1.*2$/],
    [
      'cookies with a key nobody reads',
      change((p) => ({ cookies: { ...p.cookies, keeps: ['a'] } })),
      /^cookies\.keeps: /,
    ],
    ['no pack', null, /^null: Invalid type/],
  ])('%s', (_, wrong, place) => {
    const [complaint, ...others] = complaints(wrong);
    expect(complaint).toMatch(place);
    expect(others).toEqual([]);
  });
});
