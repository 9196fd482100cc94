import { isNamed } from '../model/cookie-names';
import type { CookieJarEvidence } from '../model/evidence';
import { type Known, known } from '../model/known';
import type { CookieRecord } from '../model/site-data';
import type { CookieRules } from '../model/site-pack';
import { isSentTo } from '../sites/sent-to';

export interface JarFacts {
  /** Every cookie of the store in this cookie store. */
  cookies: readonly CookieRecord[];
  rules: CookieRules;
  /** Where the sign-in is asked for. */
  address: URL;
  /** Names the newest sign-in page set. */
  setCookies: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * No cookie lives longer than 400 days from when it was set, by the clock of then (RFC 6265bis). One with more than
 * that and a day ahead of it was set while the clock was ahead. Seconds.
 */
const LONGEST_LIFE = 401 * 24 * 60 * 60;

/** Measures a store's cookies. No value and no name leaves this function. */
export function cookieJar({ cookies, rules, address, setCookies, now }: JarFacts): Known<CookieJarEvidence> {
  const sent = cookies.filter((cookie) => isSentTo(cookie, address));
  const pairs = sent.map(({ name, value }) => (name === '' ? value : `${name}=${value}`));
  const foreign = sent.filter(({ name }) => !isNamed(name, rules.known));
  const names = sent.map(({ name }) => name);
  return known({
    count: sent.length,
    sentBytes: bytesOf(pairs.join('; ')),
    largestForeign: Math.max(0, ...foreign.map(({ name, value }) => bytesOf(`${name}=${value}`))),
    twins: new Set(names.filter((name, at) => names.indexOf(name) !== at)).size,
    sessionEnds: sessionEnds(
      sent.filter(({ name }) => isNamed(name, rules.session)),
      now / 1000,
    ),
    refused: refused(setCookies, cookies, rules),
    signInCookie: rules.signIn.length === 0 ? null : rules.signIn.some((name) => names.includes(name)),
  });
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** `now` in seconds since 1970. */
function sessionEnds(session: readonly CookieRecord[], now: number): CookieJarEvidence['sessionEnds'] {
  if (session.length === 0) return 'none';
  const isFar = ({ expirationDate }: CookieRecord) =>
    expirationDate !== undefined && expirationDate > now + LONGEST_LIFE;
  return session.some(isFar) ? 'far-future' : 'fine';
}

/** Counts the site's own cookies that were set but are not there. Those of other scripts say nothing. */
function refused(
  setCookies: readonly string[],
  cookies: readonly CookieRecord[],
  { known: names }: CookieRules,
): number {
  const there = new Set(cookies.map(({ name }) => name));
  return setCookies.filter((name) => isNamed(name, names) && !there.has(name)).length;
}
