import pack from 'virtual:site-pack/amazon';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Rule, SitePack } from '@/lib/model/site-pack';
import { sitePackSchema } from '@/lib/sites/schema';

/** A small pack that is right. */
function aPack(): SitePack {
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
      strings: { wrong: { en: ['Your password is incorrect'] } },
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

const NOWHERE = 'page: a rule names a selector group or strings that are not there, or says without shown';

test('the pack that is shipped is right, and so is the small one', () => {
  expect(complaints(pack)).toEqual([]);
  expect(complaints(aPack())).toEqual([]);
});

test('no text of the pack is open but at its start, or says nothing', () => {
  const texts = Object.values(pack.page.strings).flatMap((languages) => Object.values(languages).flat());
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter((text) => /.…/.test(text) || text.replace('…', '').trim().length < 8)).toEqual([]);
});

describe('a rule that could never hold is refused:', () => {
  test.each<[string, object]>([
    ['shown in a group nobody defined', { shown: '@bax' }],
    ['absent from one', { absent: 'form, @bax' }],
    ['says something nobody wrote down', { shown: '@box', says: 'rong' }],
    ['unreadable for texts nobody wrote down', { shown: '@box', unreadable: 'rong' }],
    ['a title nobody wrote down', { title: 'rong' }],
    ['says without shown', { exists: '@box', says: 'wrong' }],
    ['nothing at all', {}],
  ])('%s', (_, rule) => {
    expect(complaints(withRule(rule))).toEqual([NOWHERE]);
  });
});

test.each(['identifier', 'password'])('a pack that does not say which field is the %s is refused', (name) => {
  const wrong = aPack();
  delete wrong.page.groups[name];
  expect(complaints(wrong)).toEqual([NOWHERE]);
});

describe('a mistake is named with its place:', () => {
  const change = (how: (pack: SitePack) => object): unknown => {
    const wrong = aPack();
    return { ...wrong, ...how(wrong) };
  };
  const [first, second] = aPack().stores;
  const page = aPack().page;

  test.each<[string, unknown, RegExp]>([
    [
      'an expression',
      withRule({ path: '^/ap/(' }),
      /^page\.states\.0\.any\.0\.path: is no regular expression$/,
    ],
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
    ['a store twice', change(() => ({ stores: [first, first] })), /^stores: two stores have one domain$/],
    ['no store', change(() => ({ stores: [] })), /^stores: Invalid length/],
    [
      'an address for a domain',
      change(() => ({ stores: [first, { ...second, domain: 'https://amazon.com/' }] })),
      /^stores\.1\.domain: is no domain$/,
    ],
    [
      'a name for a country',
      change(() => ({ stores: [{ ...first, country: 'Japan' }] })),
      /^stores\.0\.country: Invalid format/,
    ],
    [
      'a link that is no path',
      change((p) => ({ links: { ...p.links, home: 'www' } })),
      /^links\.home: Invalid start/,
    ],
    ['a link nobody uses', change((p) => ({ links: { ...p.links, hme: '/' } })), /^links\.hme: /],
    [
      'a link that is missing',
      change((p) => ({ links: { ...p.links, contact: undefined } })),
      /^links\.contact: /,
    ],
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
