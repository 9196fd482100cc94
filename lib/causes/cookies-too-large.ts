import { defineCause } from '@/lib/model/cause';
import type { CookieJarEvidence, TypingEvidence } from '@/lib/model/evidence';
import { signInStep } from '@/lib/model/page-state';
import { afterPrivateWindow, clearsBrowser } from '@/lib/model/trial';
import { type Judgement, likely, NOT_KNOWN, possible, RULED_OUT } from '@/lib/model/verdict';

/** Bytes of cookies that many servers take at most, with everything else a request says. */
const LIMIT = 8192;
/** From here on they may be too much together with the rest. */
const NEAR = 6144;
/** Coming back this often without a word is a loop. */
const LOOP = 2;

/** The cookies have grown so large that the site refuses them, or loses some. */
export default defineCause({
  id: 'cookies-too-large',
  symptoms: ['same-page-again'],
  before: ['redirect-loop', 'stale-cookies'],
  needs: ['person'],
  wants: ['response', 'cookieJar', 'pageState', 'attempts', 'typing'],
  ladder: ['clear-cookies', 'wait-and-retry', 'contact-support'],
  judge({ response, cookieJar, pageState, attempts, typing, person }) {
    const status = response === null ? null : response.status;
    const state = pageState === null ? null : pageState.state;
    // The server has said so itself.
    if (status === 431) return likely('status');
    if (clearsBrowser(person) || state === 'signed-in') return RULED_OUT;
    if (cookieJar === null) return status === 400 ? possible('maybe') : NOT_KNOWN;
    if (cookieJar.sentBytes <= NEAR || (pageState !== null && pageState.reason !== 'none')) return RULED_OUT;
    return afterPrivateWindow(person, ofLargeJar(cookieJar));

    function ofLargeJar(jar: CookieJarEvidence): Judgement {
      const size = { kilobytes: Math.round(jar.sentBytes / 1024) };
      if (status === 400) return likely('refused', size);
      const cameBack = attempts === null ? 0 : attempts.cameBack;
      if (cameBack >= LOOP && typing !== null && isHealthy(typing)) return likely('came_back', size);
      const told = person.symptom === 'same-page-again' || person.privateWindow === 'works';
      if (jar.sentBytes >= LIMIT && (cameBack > 0 || told || state === 'generic-problem'))
        return likely('large', size);
      const asked = state !== null && (state === 'generic-problem' || signInStep(state) !== null);
      return asked || told ? possible('large', size) : RULED_OUT;
    }
  },
});

function isHealthy({ fullWidth, outerSpaces, capsLock }: TypingEvidence): boolean {
  return !fullWidth && !outerSpaces && !capsLock;
}
