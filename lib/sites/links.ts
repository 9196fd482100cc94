import type { LinkId } from '@/lib/model/fix';
import type { SitePack, Store } from '@/lib/model/site-pack';
import { isSignInPage } from './sign-in-place';

/** A page behind the sign-in that asks for it: where to start without a known handle. */
const ACCOUNT_HOME = '/gp/css/homepage.html';
const IDENTIFIER_SELECT = 'http://specs.openid.net/auth/2.0/identifier_select';
/** Longest address handed on as `return_to`. */
const LONGEST_RETURN = 2000;

/** Official addresses of a store, by link id. */
export function linksOf(pack: Pick<SitePack, 'links'>, store: Store): Record<LinkId, string> {
  const link = (id: LinkId) => addressOf(pack, store, id);
  return {
    home: link('home'),
    'sign-in': link('sign-in'),
    'forgot-password': link('forgot-password'),
    'sign-in-trouble': link('sign-in-trouble'),
    'account-home': link('account-home'),
    'two-step-recovery': link('two-step-recovery'),
    'two-step-settings': link('two-step-settings'),
    'account-security': link('account-security'),
    contact: link('contact'),
  };
}

function addressOf(pack: Pick<SitePack, 'links'>, store: Store, id: LinkId): string {
  if (id === 'sign-in') return freshSignIn(store);
  const url = new URL(pack.links[id], `https://${store.host}`);
  if (id === 'forgot-password') addOpenId(url, store, homeOf(store));
  return url.href;
}

/** The store's front page. */
export function homeOf(store: Store): string {
  return `https://${store.host}/`;
}

/**
 * A fresh sign-in of a store. A bare `/ap/signin` is answered with 404, so the whole OpenID 2.0 request is built
 * from the store's handle; without a known handle a page that asks for the sign-in serves as well.
 */
export function freshSignIn(store: Store, returnTo: string = homeOf(store)): string {
  if (store.handle === null) return `https://${store.host}${ACCOUNT_HOME}`;
  const url = new URL('/ap/signin', `https://${store.host}`);
  addOpenId(url, store, returnTo);
  return url.href;
}

function addOpenId(url: URL, store: Store, returnTo: string): void {
  if (store.handle === null) return;
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set('openid.ns', 'http://specs.openid.net/auth/2.0');
  set('openid.mode', 'checkid_setup');
  set('openid.assoc_handle', store.handle);
  set('openid.claimed_id', IDENTIFIER_SELECT);
  set('openid.identity', IDENTIFIER_SELECT);
  set('openid.pape.max_auth_age', '0');
  set('openid.return_to', returnTo);
}

/**
 * Where the person was going, out of a sign-in address: https, same store, not a sign-in page, at most 2,000
 * characters, no flow ticket (`arb`). Anything else is the store's home.
 */
export function returnTarget(pack: SitePack, store: Store, address: string): string {
  const wanted = URL.canParse(address) ? new URL(address).searchParams.get('openid.return_to') : null;
  // Written out, so that nobody reads another host in it than the browser does.
  const target = wanted !== null && URL.canParse(wanted) ? new URL(wanted) : null;
  return target !== null && isReturnable(pack, store, target) ? target.href : homeOf(store);
}

function isReturnable(pack: SitePack, store: Store, url: URL): boolean {
  const ofStore = url.hostname === store.domain || url.hostname.endsWith(`.${store.domain}`);
  const hasUser = url.username !== '' || url.password !== '';
  if (url.protocol !== 'https:' || !ofStore || hasUser) return false;
  if (url.searchParams.has('arb') || url.href.length > LONGEST_RETURN) return false;
  return !isSignInPage(pack.page.signIn, url);
}
