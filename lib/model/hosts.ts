/** Whether a host under the store's domain is somebody else's, by `CookieRules.foreignHosts`. */
export function isForeignHost(host: string, foreignHosts: readonly string[], store: string): boolean {
  return foreignHosts.some((foreign) => isWithin(host, foreign.replace('<store>', store)));
}

/** Whether a host is this one or lies under it. Both lower-case, without a leading dot. */
function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
