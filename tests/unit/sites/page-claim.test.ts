import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PageMarks } from '@/lib/model/page-check';
import { folded, judgePage } from '@/lib/sites/page-claim';
import { amazon as pack } from '../../harness/amazon';

const own = { ...pack, stores: pack.stores.map(({ domain }) => domain) };

function marks(differs: Partial<PageMarks>): PageMarks {
  return { host: 'www.example.com', title: 'Shop', copied: false, field: false, password: false, ...differs };
}

/** A page that could not look more like the real one. */
const perfect = { title: 'Amazonサインイン', copied: true, field: true, password: true };

describe('an address of the site', () => {
  it.each(pack.stores.map(({ domain }) => domain))('%s is its own, and all below it', (domain) => {
    for (const host of [domain, `www.${domain}`, `pay.${domain}`, `WWW.${domain}.`])
      expect(judgePage(marks({ host }), own)).toMatchObject({ origin: 'own', domain });
  });

  it.each(pack.sameAccount)('%s takes the same account', (domain) => {
    expect(judgePage(marks({ host: `www.${domain}` }), own).origin).toBe('own');
  });

  it('needs a dot before it', () => {
    for (const host of [
      'notamazon.co.jp',
      'amazon.co.jp.example',
      'evil-amazon.com',
      'co.jp',
      'amazon.co.ip',
    ])
      expect(judgePage(marks({ host, ...perfect }), own).origin).toBe('look-alike');
  });

  it('is never what any other host has, however it looks', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...own.stores),
        (parts, store) => {
          const host = `${store}.${parts.join('.')}.example`;
          return judgePage(marks({ host, ...perfect }), own).origin === 'look-alike';
        },
      ),
    );
  });
});

test.each([
  ['amazon.co.jp.sign-check.example', 'sign-check.example'],
  ['www.shop.co.jp', 'shop.co.jp'],
  ['amazon.someone.workers.dev', 'someone.workers.dev'],
  ['amazon-login.github.io', 'amazon-login.github.io'],
  ['192.0.2.7', '192.0.2.7'],
  ['localhost', 'localhost'],
])('%s belongs to %s', (host, domain) => {
  expect(judgePage(marks({ host, ...perfect }), own)).toEqual({ origin: 'look-alike', host, domain });
});

describe('a page elsewhere claims to be the sign-in', () => {
  it.each<[string, Partial<PageMarks>]>([
    ['by what it copied', { copied: true }],
    ['by its title', { title: 'Amazonサインイン', field: true }],
    ['by its title with letters of another script', { title: 'Amаzоnログイン', field: true }],
    ['by its title in full width', { title: 'Ａｍａｚｏｎ　ログイン', field: true }],
    ['by a title with digits', { title: 'Amaz0n Sign-In', field: true }],
    ['by a title with rn', { title: 'Arnazon Sign In', field: true }],
    ['by a title that says more, above a password', { title: 'Amazon Sign-In | Welcome', password: true }],
  ])('%s', (_, differs) => {
    expect(judgePage(marks(differs), own).origin).toBe('look-alike');
  });

  it.each<[string, Partial<PageMarks>]>([
    ['a page about it', { title: 'Amazonログインできないときの対処法', field: true }],
    ['its title without a field', { title: 'Amazonログイン' }],
    ['another sign-in', { title: 'Sign In', field: true, password: true }],
    ['no title', { title: '', field: true, password: true }],
  ])('but not as %s', (_, differs) => {
    expect(judgePage(marks(differs), own).origin).toBe('other');
  });
});

test.each(pack.legalLookAlikes)('%s looks alike and is neither', (domain) => {
  expect(judgePage(marks({ host: `auth.${domain}`, ...perfect }), own).origin).toBe('legal');
  expect(judgePage(marks({ host: `${domain}.example`, ...perfect }), own).origin).toBe('look-alike');
});

test.each([
  ['Amаz0n', 'amazon'],
  ['A r n a z o n', 'amazon'],
  ['Ａｍａｚｏｎ—ＳＩＧＮ　ＩＮ', 'amazonsignin'],
  ['Amazon\u200b Sign\u00adIn', 'amazonsignin'],
])('%s reads as %s', (title, reads) => {
  expect(folded(title)).toBe(reads);
});

test('any title can be folded, to letters alone', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => /^[\p{L}\p{N}]*$/u.test(folded(title))));
});
