import type { Case } from '../model/case';
import type { Evidence } from '../model/evidence';
import { attempts } from './attempts';
import { cookieSupport } from './cookie-support';
import { pageState } from './page-state';
import { person } from './person';
import { response } from './response';

/** All evidence of a case. Derived each time, never stored. */
export function gather(of: Case): Evidence {
  return {
    pageState: pageState(of),
    attempts: attempts(of),
    response: response(of),
    cookieSupport: cookieSupport(of),
    person: person(of),
  };
}
