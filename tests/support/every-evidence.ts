import { type Evidence, SYMPTOMS } from '../../lib/model/evidence.ts';
import { unknown } from '../../lib/model/known.ts';
import { PAGE_STATES } from '../../lib/model/page-state.ts';
import { anEvidence } from './an-evidence.ts';

const STATES = [...PAGE_STATES, null];
const TRIES = [null, 0, 1, 5];
const ATTEMPTS = [null, {}, { failed: 1, inARow: 1 }, { failed: 3, inARow: 3 }, { cameBack: 2 }];
const STATUS = [null, 200, 400, 431, 503];
const COOKIES = [null, true, false];
const PERSON = [null, ...SYMPTOMS];

/** Every combination of the facts that causes look at, and one where nothing at all is known. */
export function* everyEvidence(): Generator<Evidence> {
  const nothing = unknown('failed');
  yield { pageState: nothing, attempts: nothing, response: nothing, cookieSupport: nothing, person: nothing };
  for (const state of STATES)
    for (const triesLeft of TRIES)
      for (const attempts of ATTEMPTS)
        for (const status of STATUS)
          for (const cookies of COOKIES)
            for (const symptom of PERSON)
              yield anEvidence({ state, triesLeft, attempts, status, cookies, symptom });
}
