/** What the browser says of itself, as it says it. */
export interface BrowserFacts {
  /** `navigator.userAgentData.brands`; null where there is none. */
  brands: { brand: string; version: string }[] | null;
  userAgent: string;
  /** When this build was made, `20261103151912`; null where the browser does not tell. */
  buildId: string | null;
  /** Global Privacy Control is on. */
  strict: boolean;
  /** `navigator.onLine`. */
  online: boolean;
}
