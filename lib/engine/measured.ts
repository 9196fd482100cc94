import { MEASURED, type Measured } from '@/lib/model/evidence';

/** Whether nothing of it is still to come: browsers may tell of an answer after its page has spoken. */
export function isWhole(measured: Measured): boolean {
  return MEASURED.every((key) => {
    const fact = measured[key];
    return fact.known || fact.why !== 'not-gathered';
  });
}

/** What was known stays as it was; what was missing is taken from a later measurement. */
export function filled(before: Measured, later: Measured): Measured {
  const { response, redirects, connection, cookieJar, clock, store, browser } = before;
  return {
    response: response.known ? response : later.response,
    redirects: redirects.known ? redirects : later.redirects,
    connection: connection.known ? connection : later.connection,
    cookieJar: cookieJar.known ? cookieJar : later.cookieJar,
    clock: clock.known ? clock : later.clock,
    store: store.known ? store : later.store,
    browser: browser.known ? browser : later.browser,
  };
}
