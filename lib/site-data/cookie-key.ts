import type { CookieRecord } from '@/lib/model/site-data';

/** What identifies a cookie to the browser, as one string. Its value is not part of it. */
export function cookieKey(cookie: CookieRecord): string {
  return JSON.stringify([
    cookie.storeId,
    cookie.name,
    cookie.domain,
    cookie.hostOnly,
    cookie.path,
    cookie.partitionKey?.topLevelSite,
    cookie.partitionKey?.hasCrossSiteAncestor,
    cookie.firstPartyDomain,
  ]);
}

/** The keys of some cookies. */
export function cookieKeys(cookies: readonly CookieRecord[]): Set<string> {
  return new Set(cookies.map(cookieKey));
}

/** Whether a cookie has expired. `now` in milliseconds since 1970. */
export function hasExpired(cookie: CookieRecord, now: number): boolean {
  return !cookie.session && cookie.expirationDate !== undefined && cookie.expirationDate * 1000 <= now;
}
