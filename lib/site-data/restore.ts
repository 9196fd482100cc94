import type { CookieRecord, Scope, UndoResult } from '@/lib/model/site-data';
import { cookieKey, hasExpired } from './cookie-key';
import type { ClearDeps } from './deps';

/**
 * Puts cookies back in order, and counts by a read, value by value, what the browser really took. Leaves out those
 * that expired meanwhile, and those that never went: a browser that could not remove a cookie (an odd path)
 * would set a second one beside it.
 */
export async function restore(
  { jar, clock }: ClearDeps,
  scope: Scope,
  cookies: readonly CookieRecord[],
): Promise<UndoResult> {
  const now = clock.now();
  const alive = cookies.filter((cookie) => !hasExpired(cookie, now));
  const before = byKey(await jar.getAll(scope));
  const answers = await Promise.allSettled(
    alive.map(async (cookie) => isUnchanged(cookie, before.get(cookieKey(cookie))) || jar.set(cookie)),
  );
  const there = byKey(await jar.getAll(scope));
  const restored = alive.filter((cookie, index) => {
    const answer = answers[index];
    const now = there.get(cookieKey(cookie));
    return answer?.status === 'fulfilled' && answer.value && now?.value === cookie.value;
  }).length;
  return { restored, expired: cookies.length - alive.length, refused: alive.length - restored };
}

function byKey(cookies: readonly CookieRecord[]): Map<string, CookieRecord> {
  return new Map(cookies.map((cookie) => [cookieKey(cookie), cookie]));
}

function isUnchanged(saved: CookieRecord, now: CookieRecord | undefined): boolean {
  return (
    now !== undefined &&
    saved.value === now.value &&
    saved.session === now.session &&
    saved.expirationDate === now.expirationDate &&
    saved.secure === now.secure &&
    saved.httpOnly === now.httpOnly &&
    saved.sameSite === now.sameSite
  );
}
