import fc from 'fast-check';
import type { CookieRecord } from '../../lib/model/site-data.ts';

/** The store that is cleared, others beside it, and hosts of other people under the same ending. */
export const STORES = ['amazon.co.jp', 'amazon.com.be', 'amazon.com'] as const;
const STRANGERS = ['shop.other.com.be', 'rakuten.co.jp', 'notamazon.com'];

const NAMES = ['session-id', 'x-main', '', 'lc-acbjp', 'i18n-prefs', 'aws-priv', 'aws-waf-token'];
const PREFIXED = ['__Host-h', '__Secure-s'];
const PARTITIONS = [
  undefined,
  { topLevelSite: 'https://amazon.co.jp', hasCrossSiteAncestor: false },
  { topLevelSite: 'https://amazon.co.jp', hasCrossSiteAncestor: true },
  { topLevelSite: 'https://other.example', hasCrossSiteAncestor: true },
];

function hostsOf(store: string): string[] {
  return [store, `www.${store}`, `account-status.www.${store}`, `aws.${store}`, `signin.aws.${store}`];
}

/** Cookies as a browser could hold them at `now` (ms): every flag, twins, partitions, other stores. */
export function jarOf(now: number): fc.Arbitrary<CookieRecord[]> {
  const cookie = fc
    .record({
      name: fc.constantFrom(...NAMES, ...PREFIXED),
      value: fc.string({ maxLength: 8 }),
      host: fc.constantFrom(...STORES.flatMap(hostsOf), ...STRANGERS),
      hostOnly: fc.boolean(),
      path: fc.constantFrom('/', '/ap', '/ap/signin', '/apps'),
      secure: fc.boolean(),
      httpOnly: fc.boolean(),
      sameSite: fc.constantFrom('no_restriction', 'lax', 'strict', 'unspecified'),
      /** Seconds from now, or null for a session cookie: some run out between clear and undo. */
      lives: fc.option(fc.integer({ min: 1, max: 7_200 })),
      storeId: fc.constantFrom('0', '0', '1'),
      partitionKey: fc.constantFrom(...PARTITIONS),
    })
    .map(({ host, lives, partitionKey, ...rest }): CookieRecord => {
      const bound = rest.name.startsWith('__Host-');
      const hostOnly = rest.hostOnly || bound;
      const needsSecure =
        bound || rest.name.startsWith('__Secure-') || rest.sameSite === 'no_restriction' || partitionKey;
      return {
        ...rest,
        hostOnly,
        domain: hostOnly ? host : `.${host}`,
        path: bound ? '/' : rest.path,
        secure: rest.secure || Boolean(needsSecure),
        session: lives === null,
        ...(lives !== null && { expirationDate: now / 1_000 + lives }),
        ...(partitionKey !== undefined && { partitionKey }),
      };
    });
  return fc.uniqueArray(cookie, {
    maxLength: 40,
    size: 'max',
    selector: (c) => JSON.stringify([c.storeId, c.name, c.domain, c.path, c.partitionKey]),
  });
}
