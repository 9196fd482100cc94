import type {
  AttemptsEvidence,
  BrowserEvidence,
  CookieJarEvidence,
  Evidence,
  PageHealthEvidence,
  PageStateEvidence,
  ResponseEvidence,
  StoreEvidence,
  TypingEvidence,
} from '../../lib/model/evidence.ts';
import { type Known, known, unknown } from '../../lib/model/known.ts';
import { namesReason } from '../../lib/model/page-state.ts';
import type { Facts } from '../../lib/model/sample.ts';

const PAGE_STATE = { state: 'not-sign-in', step: null, lang: 'ja', triesLeft: null } as const;
const ATTEMPTS: AttemptsEvidence = {
  failed: 0,
  byState: {},
  inARow: 0,
  soundInARow: 0,
  cameBack: 0,
  inVain: 0,
  resetAgain: false,
};
const RESPONSE: ResponseEvidence = { status: 200, worstRequest: null, retryAfter: null };
const JAR: CookieJarEvidence = {
  count: 12,
  sentBytes: 900,
  largestForeign: 0,
  twins: 0,
  sessionEnds: 'fine',
  refused: 0,
  signInCookie: false,
};
const TYPING: TypingEvidence = { fullWidth: false, outerSpaces: false, ime: false, capsLock: false };
const STORE: StoreEvidence = {
  usedHere: false,
  usedSame: null,
  usedOther: null,
  detour: null,
};
const HEALTH: PageHealthEvidence = { blockedStyles: 0, blockedScripts: 0, expired: false, askedAgain: false };
const BROWSER: BrowserEvidence = { family: 'chromium', ageMonths: 1, private: false, strict: false };

/**
 * Evidence as the background gathers it: a page that was read, nothing tried yet, and a person who said nothing.
 * What is measured beside the page is missing unless it is asked for; what is asked for is unremarkable.
 */
export function anEvidence(facts: Facts = {}): Evidence {
  const { pageState = {}, attempts = {}, person = {} } = facts;
  return {
    pageState: filled(readPage(pageState), pageState),
    attempts: filled(ATTEMPTS, attempts),
    response: filled(RESPONSE, facts.response),
    redirects: filled({ count: 0, gaveUp: false }, facts.redirects),
    connection: filled({ failure: null, online: true }, facts.connection),
    cookieSupport: filled({ enabled: true }, facts.cookieSupport),
    cookieJar: filled(JAR, facts.cookieJar),
    clock: filled({ skew: 0 }, facts.clock),
    typing: filled(TYPING, facts.typing),
    store: filled(STORE, facts.store),
    pageHealth: filled(HEALTH, facts.pageHealth),
    browser: filled(BROWSER, facts.browser),
    pageOrigin: filled({ origin: 'own' }, facts.pageOrigin),
    person: filled({ symptom: null, otherDevice: null, privateWindow: null }, person),
  };
}

/** A state that names a reason is one that was read. */
function readPage(of: Facts['pageState']): PageStateEvidence {
  const state = of?.state ?? PAGE_STATE.state;
  return { ...PAGE_STATE, state, reason: namesReason(state) ? 'read' : 'none' };
}

function filled<T extends object>(plain: T, facts: Partial<T> | null | undefined): Known<T> {
  return facts === null || facts === undefined ? unknown('not-gathered') : known({ ...plain, ...facts });
}
