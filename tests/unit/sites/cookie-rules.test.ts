import { expect, test } from 'vitest';
import type { CookieRules, Store } from '@/lib/model/site-pack';
import { keeps } from '@/lib/site-data/keep';
import { cookieRules } from '@/lib/sites/cookie-rules';
import { cookieRulesOf } from '@/lib/sites/registry';

const cookies: CookieRules = {
  keep: ['lang-<suffix>', 'theme'],
  foreign: [],
  notForeign: [],
  foreignHosts: ['cloud.<store>'],
  ownHosts: ['login.<store>', '<store>'],
  known: ['at-<suffix>', 'visit-*'],
  signIn: ['at-<suffix>'],
  usedMark: 'x-<suffix>',
  session: [],
};

const plain: Store = { domain: 'shop.example', host: 'shop.example', shop: null };
const shop: Store = { ...plain, shop: { country: 'JP', languages: ['ja'], cookieSuffix: 'jp$&' } };

test('the rules of a store have its domain and its ending in them', () => {
  expect(cookieRules({ cookies }, shop)).toEqual({
    ...cookies,
    keep: ['lang-jp$&', 'theme'],
    foreignHosts: ['cloud.shop.example'],
    ownHosts: ['login.shop.example', 'shop.example'],
    known: ['at-jp$&', 'visit-*'],
    signIn: ['at-jp$&'],
    usedMark: 'x-jp$&',
  });
});

test('a name with an ending means nothing where the store has none', () => {
  expect(cookieRules({ cookies }, plain)).toMatchObject({
    keep: ['theme'],
    known: ['visit-*'],
    signIn: [],
    usedMark: null,
  });
});

test('of a store that no pack describes everything stays', () => {
  const rules = cookieRulesOf('gone.example');
  for (const name of ['session-id', '', 'at-main'])
    expect(keeps({ name, domain: '.gone.example' }, rules)).toBe(true);
  expect(keeps({ name: 'session-id', domain: '.amazon.com' }, cookieRulesOf('amazon.com'))).toBe(false);
});
