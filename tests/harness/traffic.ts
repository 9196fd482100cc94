import type { TrafficFacts } from '../../lib/model/traffic.ts';

/** A sign-in navigation that went well, changed by `change`. Asked and answered within 100 ms. */
export function trafficFacts(change: Partial<TrafficFacts> = {}): TrafficFacts {
  return {
    status: 200,
    worstRequest: null,
    retryAfter: null,
    redirects: 0,
    gaveUp: false,
    failure: null,
    sentAt: 1_800_000_000_400,
    answeredAt: 1_800_000_000_500,
    date: 1_800_000_000_000,
    setCookies: [],
    ...change,
  };
}
