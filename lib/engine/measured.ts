import { MEASURED, type Measured } from '@/lib/model/evidence';

/** Whether nothing is still to come: browsers may report an answer after its page has spoken. */
export function isWhole(measured: Measured): boolean {
  return MEASURED.every((key) => {
    const fact = measured[key];
    return fact.known || fact.why !== 'not-gathered';
  });
}

/** Keeps what was known and fills in what was missing from a later measurement. */
export function filled(before: Measured, later: Measured): Measured {
  return {
    response: before.response.known ? before.response : later.response,
    redirects: before.redirects.known ? before.redirects : later.redirects,
    connection: before.connection.known ? before.connection : later.connection,
    cookieJar: before.cookieJar.known ? before.cookieJar : later.cookieJar,
    clock: before.clock.known ? before.clock : later.clock,
    store: before.store.known ? before.store : later.store,
    browser: before.browser.known ? before.browser : later.browser,
  };
}
