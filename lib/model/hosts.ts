/** Whether a host is this domain or lies under it: a dot stands between. Both lower-case, without a leading dot. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether a host is one of these or lies under one. */
export function isWithinAny(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => isWithin(host, domain));
}
