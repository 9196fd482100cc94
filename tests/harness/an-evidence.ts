import type {
  AttemptsEvidence,
  BrowserEvidence,
  ConnectionEvidence,
  CookieJarEvidence,
  Evidence,
  PageHealthEvidence,
  PageOriginEvidence,
  RedirectsEvidence,
  ResponseEvidence,
  StoreEvidence,
  Symptom,
  Trial,
  TypingEvidence,
} from '../../lib/model/evidence.ts';
import { type Known, known, unknown } from '../../lib/model/known.ts';
import type { PageState } from '../../lib/model/page-state.ts';

/** What a test wants to say. Null means that the fact is missing, and so does leaving out one of the second group. */
export interface Wish {
  state?: PageState | null;
  triesLeft?: number | null;
  attempts?: Partial<AttemptsEvidence> | null;
  symptom?: Symptom | null;
  otherDevice?: Trial | null;
  privateWindow?: Trial | null;

  /** Short for `response`: the status of the document, with nothing else to tell. */
  status?: number | null;
  response?: Partial<ResponseEvidence> | null;
  redirects?: Partial<RedirectsEvidence> | null;
  connection?: Partial<ConnectionEvidence> | null;
  cookies?: boolean | null;
  jar?: Partial<CookieJarEvidence> | null;
  /** Seconds that the clock is ahead. */
  skew?: number | null;
  typing?: Partial<TypingEvidence> | null;
  store?: Partial<StoreEvidence> | null;
  health?: Partial<PageHealthEvidence> | null;
  browser?: Partial<BrowserEvidence> | null;
  origin?: PageOriginEvidence['origin'] | null;
}

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
  strangeLanguage: false,
};
const HEALTH: PageHealthEvidence = { blockedStyles: 0, blockedScripts: 0, expired: false, askedAgain: false };
const BROWSER: BrowserEvidence = { family: 'chromium', ageMonths: 1, private: false, strict: false };

/**
 * Evidence as the background gathers it: a page that was read, nothing tried yet, and a person who said nothing.
 * What is measured beside the page is missing unless it is asked for; what is asked for is unremarkable.
 */
export function anEvidence(wish: Wish = {}): Evidence {
  const { state = 'not-sign-in', triesLeft = null, attempts = {} } = wish;
  const { symptom = null, otherDevice = null, privateWindow = null } = wish;
  const { status = null, response = status === null ? null : { status }, skew = null } = wish;
  const { cookies = null, origin = null } = wish;
  return {
    pageState: state === null ? unknown('not-gathered') : known({ state, lang: 'ja', triesLeft }),
    attempts: filled({ failed: 0, byState: {}, inARow: 0, cameBack: 0 }, attempts),
    response: filled(RESPONSE, response),
    redirects: filled({ count: 0, gaveUp: false }, wish.redirects),
    connection: filled({ failure: null, online: true }, wish.connection),
    cookieSupport: cookies === null ? unknown('unsupported') : known({ enabled: cookies }),
    cookieJar: filled(JAR, wish.jar),
    clock: skew === null ? unknown('not-gathered') : known({ skew }),
    typing: filled(TYPING, wish.typing),
    store: filled(STORE, wish.store),
    pageHealth: filled(HEALTH, wish.health),
    browser: filled(BROWSER, wish.browser),
    pageOrigin: origin === null ? unknown('not-gathered') : known({ origin }),
    person: known({ symptom, otherDevice, privateWindow }),
  };
}

function filled<T extends object>(plain: T, wish: Partial<T> | null | undefined): Known<T> {
  return wish === null || wish === undefined ? unknown('not-gathered') : known({ ...plain, ...wish });
}
