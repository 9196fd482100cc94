import type { StoreEvidence } from '../model/evidence';
import type { SitePack } from '../model/site-pack';
import { isSignInPage, withoutLanguage } from './sign-in-place';

/** Where other companies' sites send people who sign in there with this account. */
const CONSENT = /^\/ap\/oa(\/|$)/;

/** Whose service a sign-in at this address is for: the store's own (null), a different account's, or another site's. */
export function detourOf(pack: SitePack, address: string): StoreEvidence['detour'] {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  const wanted = page.searchParams.get('openid.return_to');
  const stops = wanted !== null && URL.canParse(wanted) ? [page, new URL(wanted)] : [page];
  if (stops.some(({ hostname }) => isOfOtherAccount(pack, hostname))) return 'other-account';
  const { languagePath } = pack.page.signIn;
  const asksConsent = stops.some(({ pathname }) => CONSENT.test(withoutLanguage(pathname, languagePath)));
  return asksConsent ? 'partner' : null;
}

function isOfOtherAccount({ page }: SitePack, host: string): boolean {
  return host.split('.').some((label) => page.otherAccounts.includes(label));
}

/** Whether the site asks for the password again on purpose, although somebody may be signed in. */
export function asksAgain(pack: SitePack, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!isSignInPage(pack.page.signIn, url)) return false;
  return url.searchParams.get('openid.pape.max_auth_age') === '0';
}
