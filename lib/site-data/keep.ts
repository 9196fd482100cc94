import { isNamed } from '@/lib/model/cookie-names';
import { isWithinAny } from '@/lib/model/hosts';
import type { CookieRecord } from '@/lib/model/site-data';
import type { CookieRules } from '@/lib/model/site-pack';

/** Cookies by what a clear does with them, in their original order. */
export interface Sorted {
  goes: CookieRecord[];
  stays: CookieRecord[];
}

/** Whether a clear leaves this cookie alone: it is a preference, or somebody else's. */
export function keeps(cookie: Pick<CookieRecord, 'name' | 'domain'>, rules: CookieRules): boolean {
  return isNamed(cookie.name, rules.keep) || isForeign(cookie, rules);
}

/** Whether a cookie under the store's domain is somebody else's. */
export function isForeign(
  { name, domain }: Pick<CookieRecord, 'name' | 'domain'>,
  rules: CookieRules,
): boolean {
  if (isWithinAny(domain.replace(/^\./, ''), rules.foreignHosts)) return true;
  return isNamed(name, rules.foreign) && !isNamed(name, rules.notForeign);
}

/** Sorts what a clear would remove from what it leaves alone. */
export function sortOut(cookies: readonly CookieRecord[], rules: CookieRules): Sorted {
  const sorted: Sorted = { goes: [], stays: [] };
  for (const cookie of cookies) {
    if (keeps(cookie, rules)) sorted.stays.push(cookie);
    else sorted.goes.push(cookie);
  }
  return sorted;
}
