import type { StoreEvidence } from '../model/evidence';
import { isWithin } from '../model/hosts';
import type { SitePack, Store } from '../model/site-pack';
import { homeOf } from './links';
import { isIn, isSignInPage, withoutLanguage } from './sign-in-place';

/** Longest address that a sign-in is told to lead back to. */
const LONGEST_RETURN = 2000;

/** Whether an address belongs to the site's sign-in. */
export function isSignInAddress({ page }: SitePack, address: URL): boolean {
  return page !== null && isSignInPage(page.signIn, address);
}

/** Whether an address ends the sign-in of an app: what is answered there says nothing, be it a page or none. */
export function isAppReturn({ page }: SitePack, { pathname }: URL): boolean {
  if (page === null) return false;
  const path = withoutLanguage(pathname, page.signIn.languagePath);
  const ends = page.states.filter(({ state }) => state === 'app-return').flatMap(({ any }) => any);
  return ends.some((rule) => rule.path?.some((start) => path.startsWith(start)));
}

/** Whether an address is good for one use, so that nobody can be led back to it. */
export function isTicket({ request }: SitePack, { searchParams }: URL): boolean {
  return request?.ticketParams.some((name) => searchParams.has(name)) === true;
}

/**
 * Where the person was going, out of a sign-in address: https, same store, not a sign-in page, at most 2,000
 * characters, no ticket of a flow. Anything else is the store's home.
 */
export function returnTarget(pack: SitePack, store: Store, address: string): string {
  // Written out, so that nobody reads another host in it than the browser does.
  const target = URL.canParse(address) ? wantedAfter(pack, new URL(address)) : null;
  return target !== null && isReturnable(pack, store, target) ? target.href : homeOf(store);
}

/** Where a sign-in at this address says that it leads, or null. */
function wantedAfter({ request }: SitePack, address: URL): URL | null {
  const name = request && Object.keys(request.query).find((each) => request.query[each] === '<return>');
  const wanted = name ? address.searchParams.get(name) : null;
  return wanted !== null && URL.canParse(wanted) ? new URL(wanted) : null;
}

function isReturnable(pack: SitePack, store: Store, url: URL): boolean {
  const hasUser = url.username !== '' || url.password !== '';
  if (url.protocol !== 'https:' || !isWithin(url.hostname, store.domain) || hasUser) return false;
  const path = plainPath(url.pathname);
  if (path === null || SIGNS_OUT.test(path) || url.port !== '') return false;
  return !isTicket(pack, url) && url.href.length <= LONGEST_RETURN && !isSignInPath(pack, path, url);
}

/** What any site may call the page that ends a sign-in. */
const SIGNS_OUT = /(?<![a-z])(?:sign|log)[-_]?(?:out|off)(?![a-z])/;
/** So often a server may have a path decoded before it looks at it. */
const MOST_DECODED = 3;

/**
 * A path as a server may read it in the end: decoded, one slash for several and for backslashes, no dots and no parameters
 * of its parts, small letters. Null where it is malformed.
 */
function plainPath(pathname: string): string | null {
  const decoded = decodedPath(pathname);
  if (decoded === null) return null;
  const parts: string[] = [];
  for (const part of decoded.toLowerCase().split(/[\\/]+/)) {
    const name = part.replace(/[;?#\0].*$/s, '').trim();
    if (name === '..') parts.pop();
    else if (name !== '.' && name !== '') parts.push(name);
  }
  // Paths of a sign-in may end in a slash.
  return `/${parts.join('/')}/`;
}

function decodedPath(pathname: string): string | null {
  let path: string | null = null;
  let next = pathname;
  try {
    for (let times = 0; times < MOST_DECODED; times += 1) {
      path = decodeURIComponent(next);
      next = path;
    }
  } catch {
    // A sign that stands for itself: `100%`.
  }
  return path;
}

/** Whether a plain path is one of the site's sign-in, with or without a language before it. */
function isSignInPath({ page }: SitePack, path: string, { hostname }: URL): boolean {
  if (page === null) return false;
  const { signIn } = page;
  const paths = signIn.paths.map((start) => start.toLowerCase());
  return isIn({ ...signIn, paths }, withoutLanguage(path, signIn.languagePath), hostname.split('.'));
}

/** Whose service a sign-in at this address is for: the store's own (null), a different account's, or another site's. */
export function detourOf(pack: SitePack, address: string): StoreEvidence['detour'] {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  const wanted = wantedAfter(pack, page);
  const stops = wanted === null ? [page] : [page, wanted];
  if (stops.some(({ hostname }) => isOfOtherAccount(pack, hostname))) return 'other-account';
  return stops.some((stop) => isOfPartner(pack, stop)) ? 'partner' : null;
}

function isOfOtherAccount({ page }: SitePack, host: string): boolean {
  return page !== null && host.split('.').some((label) => page.otherAccounts.includes(label));
}

function isOfPartner({ request, page }: SitePack, { pathname }: URL): boolean {
  const path = withoutLanguage(pathname, page?.signIn.languagePath);
  return request?.partnerPaths.some((own) => path === own || path.startsWith(`${own}/`)) === true;
}

/** Whether the site asks for the password again on purpose, although somebody may be signed in. */
export function asksAgain(pack: SitePack, address: string): boolean {
  if (pack.request === null || pack.request.asksAgain === null || !URL.canParse(address)) return false;
  const { asksAgain: name, query } = pack.request;
  const url = new URL(address);
  return isSignInAddress(pack, url) && url.searchParams.get(name) === query[name];
}
