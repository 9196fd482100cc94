import { createHash } from 'node:crypto';
import { type Account, PASSWORD } from './accounts.ts';
import type { Visit } from './answer.ts';
import { setCookie } from './cookies.ts';

/**
 * Which accounts have a new password, as `name.seal` joined by `_`. Kept by the browser, because the server
 * remembers nothing: without this cookie every account has its old password again.
 */
const COOKIE = 'practice-changed';

/** What a password of an account looks like in the cookie. */
function seal({ store }: Visit, account: Account, password: string): string {
  const text = [store.domain, account.name, password].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function seals({ request }: Visit): Map<string, string> {
  const pairs = (request.cookies.get(COOKIE) || '').split('_').map((pair) => pair.split('.'));
  return new Map(pairs.flatMap(([name, sealed]) => (name && sealed ? [[name, sealed] as const] : [])));
}

/** Whether the password of an account was changed in this browser. */
export function hasChanged(visit: Visit, account: Account): boolean {
  return seals(visit).has(account.name);
}

/** Whether this is the password of an account: the new one where it was changed, else the one all accounts have. */
export function isRightPassword(visit: Visit, account: Account, typed: string): boolean {
  const sealed = seals(visit).get(account.name);
  return sealed === undefined ? typed === PASSWORD : sealed === seal(visit, account, typed);
}

/** The cookie after a change. */
export function changedCookie(visit: Visit, account: Account, password: string): string {
  const all = seals(visit).set(account.name, seal(visit, account, password));
  const value = [...all].map((pair) => pair.join('.')).join('_');
  return setCookie(visit.store, visit.request, COOKIE, value, { httpOnly: true, maxAge: 24 * 60 * 60 });
}
