import type { SignInPlace, SitePack } from '../model/site-pack.ts';

/** Content scripts run on `https` alone; a filter of requests takes both. */
type Scheme = 'https' | '*';

/** Every page of a store. */
export function storePattern(domain: string, scheme: Scheme): string {
  return `${scheme}://*.${domain}/*`;
}

/** Host permissions: every store, nothing else. `*://`, because Chrome hides non-Secure cookies behind `https://`. */
export function hostPermissions(packs: readonly SitePack[]): string[] {
  return packs.flatMap(({ stores }) => stores.map(({ domain }) => storePattern(domain, '*')));
}

/** The sign-in pages of a store on its own hosts, told by their path, with and without a language before it. */
export function pathPatterns({ paths, languagePath }: SignInPlace, domain: string, scheme: Scheme): string[] {
  const starts = languagePath === undefined ? [''] : ['', `${languagePath}*`];
  return starts.flatMap((start) => paths.map((path) => `${scheme}://*.${domain}${start}${path}*`));
}

/** The sign-in pages of a store. None where nobody knows how to find them. */
export function signInPatterns({ page }: SitePack, domain: string, scheme: Scheme): string[] {
  if (page === null) return [];
  const hosts = page.signIn.hosts.map((label) => `${scheme}://${label}.${domain}/*`);
  return [...pathPatterns(page.signIn, domain, scheme), ...hosts];
}
