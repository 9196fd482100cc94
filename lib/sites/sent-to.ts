import type { CookieRecord } from '../model/site-data';

/** The part of a cookie that decides where it is sent. */
type Addressed = Pick<CookieRecord, 'domain' | 'hostOnly' | 'path' | 'secure' | 'partitionKey'>;

/**
 * Whether a browser sends a cookie with a navigation to this address, by RFC 6265 §5.4: host, path and `Secure`.
 * A partitioned one belongs to a frame of somebody else's page, or to a jar of its own, and does not count.
 */
export function isSentTo(cookie: Addressed, address: URL): boolean {
  if (cookie.partitionKey !== undefined || (cookie.secure && address.protocol !== 'https:')) return false;
  return domainMatches(cookie, address.hostname) && pathMatches(cookie.path, address.pathname);
}

function domainMatches({ domain, hostOnly }: Addressed, host: string): boolean {
  const bare = domain.replace(/^\./, '');
  return host === bare || (!hostOnly && host.endsWith(`.${bare}`));
}

function pathMatches(own: string, path: string): boolean {
  if (own === path) return true;
  return path.startsWith(own) && (own.endsWith('/') || path[own.length] === '/');
}
