import site from '../../lib/sites/amazon/site.json' with { type: 'json' };

export type Lang = 'en' | 'ja';

/** A shop as the practice site plays it. The names come from the pack, so that both always speak of the same stores. */
export interface PracticeStore {
  domain: string;
  /** Ending of its cookie names. */
  suffix: string;
  handle: string;
  /** Language of its pages where nobody chose one. */
  lang: Lang;
}

export const STORES: readonly PracticeStore[] = site.stores.map(({ domain, shop }) => ({
  domain,
  suffix: shop.cookieSuffix,
  // Not every store's handle is known; the practice site then plays one.
  handle: 'handle' in shop ? shop.handle : 'practiceflex',
  lang: shop.languages[0] === 'ja' ? 'ja' : 'en',
}));

/** A store by its domain. Throws where the pack has none. */
export function storeNamed(domain: string): PracticeStore {
  const found = STORES.find((store) => store.domain === domain);
  if (!found) throw new Error(`the pack has no store ${domain}`);
  return found;
}

export const JAPAN = storeNamed('amazon.co.jp');
export const USA = storeNamed('amazon.com');

/** The store a host belongs to, or null for a host of somebody else. */
export function storeOf(host: string): PracticeStore | null {
  const owner = STORES.filter(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  return owner.sort((a, b) => b.domain.length - a.domain.length)[0] || null;
}

/** Address of the sign-in as the site's own links write it, for a person on their way to `returnTo`. */
export function signInPath(store: PracticeStore, returnTo = `https://www.${store.domain}/`): string {
  const query = new URLSearchParams({
    'openid.pape.max_auth_age': '0',
    'openid.return_to': returnTo,
    'openid.identity': 'http://specs.openid.net/auth/2.0/identifier_select',
    'openid.assoc_handle': store.handle,
    'openid.mode': 'checkid_setup',
    'openid.claimed_id': 'http://specs.openid.net/auth/2.0/identifier_select',
    'openid.ns': 'http://specs.openid.net/auth/2.0',
  });
  return `/ap/signin?${query}`;
}
