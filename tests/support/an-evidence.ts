import type { AttemptsEvidence, Evidence, Symptom } from '../../lib/model/evidence.ts';
import { known, unknown } from '../../lib/model/known.ts';
import type { PageState } from '../../lib/model/page-state.ts';

/** What a test wants to say; null means that the fact is missing. */
interface Wish {
  state?: PageState | null;
  triesLeft?: number | null;
  attempts?: Partial<AttemptsEvidence> | null;
  status?: number | null;
  cookies?: boolean | null;
  symptom?: Symptom | null;
}

/**
 * Evidence as the background gathers it: a page that was read, nothing tried yet, and a person who said
 * nothing. The server's answer and the cookie switch are missing unless they are asked for.
 */
export function anEvidence(wish: Wish = {}): Evidence {
  const { state = 'not-sign-in', triesLeft = null, attempts = {}, status = null, cookies = null } = wish;
  const { symptom = null } = wish;
  return {
    pageState: state === null ? unknown('not-gathered') : known({ state, lang: 'ja', triesLeft }),
    attempts:
      attempts === null
        ? unknown('failed')
        : known({ failed: 0, byState: {}, inARow: 0, cameBack: 0, ...attempts }),
    response: status === null ? unknown('not-gathered') : known({ status }),
    cookieSupport: cookies === null ? unknown('unsupported') : known({ enabled: cookies }),
    person: known({ symptom }),
  };
}
