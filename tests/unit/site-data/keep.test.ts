import { describe, expect, it } from 'vitest';
import { keeps } from '@/lib/site-data/keep';
import { rulesOf } from '../../harness/fake-clearing';

describe('what stays in the jar', () => {
  it.each([
    ['a preference by prefix', 'lc-acbjp', '.amazon.co.jp'],
    ['a preference by its exact name', 'i18n-prefs', '.amazon.co.jp'],
    ["another account's name on the shop's domain", 'aws-priv', '.amazon.co.jp'],
    ["another account's name without a hyphen", 'awsccc', 'www.amazon.co.jp'],
    ["any cookie of another account's domain", 'session-id', '.aws.amazon.co.jp'],
    ["any cookie of another account's host", 'aws-waf-token', 'signin.aws.amazon.co.jp'],
    ['a nameless cookie there', '', 'aws.amazon.co.jp'],
  ])('keeps %s', (_what, name, domain) => {
    expect(keeps({ name, domain }, rulesOf('amazon.co.jp'))).toBe(true);
  });

  it.each([
    ['a session cookie', 'session-id', '.amazon.co.jp'],
    ['the proof of a passed challenge, although its name begins alike', 'aws-waf-token', '.amazon.co.jp'],
    ['a nameless cookie', '', 'www.amazon.co.jp'],
    ['a longer name than the exact one', 'i18n-prefs2', '.amazon.co.jp'],
    ['another spelling: names are case-sensitive', 'LC-acbjp', '.amazon.co.jp'],
    ['the prefix in the middle of a name', 'x-lc-acbjp', '.amazon.co.jp'],
    ['a host that only ends alike', 'session-id', 'laws.amazon.co.jp'],
    ["the other account's host of another store", 'session-id', '.aws.amazon.com'],
  ])('lets %s go', (_what, name, domain) => {
    expect(keeps({ name, domain }, rulesOf('amazon.co.jp'))).toBe(false);
  });
});
