import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PageCheck, PageMarks } from '@/lib/model/page-check';
import { judgePage } from '@/lib/sites/page-claim';
import { amazon as pack } from '../../harness/amazon';
import { PAGES } from '../../harness/pages-real-and-fake';

const own = { ...pack, stores: pack.stores.map(({ domain }) => domain) };

function marks(differs: Partial<PageMarks>): PageMarks {
  const none = { copied: false, field: false, unseen: false };
  return { host: 'www.example.com', secure: true, title: 'Shop', ...none, ...differs };
}

/** A page that could not look more like the real one. */
const perfect = { title: 'Amazonサインイン', copied: true, field: true };

/** Its answer, by address, title and what is on it. */
function answerTo(address: string, differs: Partial<PageMarks>): PageCheck['origin'] {
  const { hostname, protocol } = new URL(address);
  return judgePage(marks({ host: hostname, secure: protocol === 'https:', ...differs }), own).origin;
}

describe('every page in front gets its answer', () => {
  it.each(PAGES)('$address “$title” $shows: $answer', ({ address, title, shows, answer }) => {
    const [copied, field, unseen] = [
      shows === 'copy',
      shows === 'field' || shows === 'copy',
      shows === 'frame',
    ];
    expect(answerTo(address, { title, copied, field, unseen })).toBe(answer);
  });

  it('and no address of ours without https, however perfect', () => {
    for (const { domain, host } of pack.stores)
      for (const each of [domain, host, `login.${domain}`]) {
        expect(answerTo(`http://${each}/ap/signin`, perfect)).toBe('unprotected');
        expect(answerTo(`https://${each}/ap/signin`, {})).toBe('own');
      }
  });
});

describe('an address of the site', () => {
  it.each(pack.stores.map(({ domain }) => domain))('%s is its own, and all below it', (domain) => {
    for (const host of [domain, `www.${domain}`, `pay.${domain}`, `WWW.${domain}.`])
      expect(judgePage(marks({ host }), own)).toMatchObject({ origin: 'own', domain });
  });

  it.each(pack.sameAccount)('%s takes the same account', (domain) => {
    expect(judgePage(marks({ host: `www.${domain}` }), own).origin).toBe('own');
  });

  it('is never what any other host has, however it looks', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...own.stores),
        (parts, store) => {
          const host = `${store}.${parts.join('.')}.example`;
          expect(judgePage(marks({ host }), own).origin).toBe('look-alike');
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
  expect(judgePage(marks({ host, ...perfect }), own)).toEqual({
    ...{ origin: 'look-alike', host, domain, unseen: false },
  });
});

test.each(pack.legalLookAlikes)('%s looks alike and is neither', (domain) => {
  expect(judgePage(marks({ host: `auth.${domain}`, ...perfect }), own).origin).toBe('legal');
  expect(judgePage(marks({ host: `${domain}.example`, ...perfect }), own).origin).toBe('look-alike');
});

test('any title and any host can be judged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, host) => {
      expect(['look-alike', 'other']).toContain(judgePage(marks({ title, host, field: true }), own).origin);
    }),
  );
});
