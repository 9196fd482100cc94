import { isNamed } from '@/lib/model/cookie-names';
import { isForeignHost } from '@/lib/model/hosts';
import type { CookieRecord } from '@/lib/model/site-data';
import type { CookieRules } from '@/lib/model/site-pack';

/** Cookies by their fate, each list in the order they came. */
export interface Sorted {
  goes: CookieRecord[];
  stays: CookieRecord[];
}

/** Whether a clear of `store` leaves this cookie alone: a preference, or somebody else's. */
export function keeps(
  cookie: Pick<CookieRecord, 'name' | 'domain'>,
  rules: CookieRules,
  store: string,
): boolean {
  return isNamed(cookie.name, rules.keep) || isForeign(cookie, rules, store);
}

/** Whether a cookie under the store's domain is somebody else's. */
export function isForeign(
  { name, domain }: Pick<CookieRecord, 'name' | 'domain'>,
  rules: CookieRules,
  store: string,
): boolean {
  if (isForeignHost(domain.replace(/^\./, ''), rules.foreignHosts, store)) return true;
  return isNamed(name, rules.foreign) && !isNamed(name, rules.notForeign);
}

/** Sorts what a clear of `store` would remove from what it leaves alone. */
export function sortOut(cookies: readonly CookieRecord[], rules: CookieRules, store: string): Sorted {
  const sorted: Sorted = { goes: [], stays: [] };
  for (const cookie of cookies) {
    if (keeps(cookie, rules, store)) sorted.stays.push(cookie);
    else sorted.goes.push(cookie);
  }
  return sorted;
}
