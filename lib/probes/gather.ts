import type { Case } from '../model/case';
import type { Evidence, Measured } from '../model/evidence';
import { unknown } from '../model/known';
import { attempts } from './attempts';
import { cookieSupport } from './cookie-support';
import { pageHealth } from './page-health';
import { pageOrigin } from './page-origin';
import { pageState } from './page-state';
import { person } from './person';
import { typing } from './typing';

/** All evidence of a case. Derived each time, never stored, except what was measured. */
export function gather(of: Case): Evidence {
  return {
    ...(of.measured === null ? nothingMeasured() : of.measured),
    pageState: pageState(of),
    attempts: attempts(of),
    cookieSupport: cookieSupport(of),
    typing: typing(of),
    pageHealth: pageHealth(of),
    pageOrigin: pageOrigin(of),
    person: person(of),
  };
}

function nothingMeasured(): Measured {
  const nothing = unknown('not-gathered');
  return {
    response: nothing,
    redirects: nothing,
    connection: nothing,
    cookieJar: nothing,
    clock: nothing,
    store: nothing,
    browser: nothing,
  };
}
