import site from './amazon/site.json' with { type: 'json' };

/** Where a sign-in lives under a store, optional language prefix included. */
const SIGN_IN_PATHS = ['/ap/*', '/ax/*', '/-/*/ap/*', '/-/*/ax/*', '/errors/validateCaptcha*'];

/** Every page of a store. `*://`, because Chrome hides non-Secure cookies behind an `https://` pattern. */
export function storePattern(domain: string): string {
  return `*://*.${domain}/*`;
}

/** Host permissions: every store, nothing else. */
export function hostPermissions(): string[] {
  return site.stores.map((store) => storePattern(store.domain));
}

/** The sign-in pages of one store, where the content script runs by itself. */
export function signInPatterns(domain: string): string[] {
  return [...SIGN_IN_PATHS.map((path) => `*://*.${domain}${path}`), `*://account-status.${domain}/*`];
}

/** Where the manifest declares the content script by path alone. */
export function declaredPatterns(): string[] {
  return allSignInPatterns().filter((pattern) => pattern.startsWith('*://*.'));
}

/**
 * Narrows `hostPermissions()` to the sign-in pages that have a host of their own. As patterns of the manifest these
 * hosts would count as further sites, and Chrome would ask for "a number of websites" instead of naming the store.
 */
export const DECLARED_HOST_GLOBS = ['https://account-status.*', 'http://account-status.*'];

/** The sign-in pages of every store. */
export function allSignInPatterns(): string[] {
  return site.stores.flatMap((store) => signInPatterns(store.domain));
}
