import type { Known } from './known';
import type { PageState, Reason, Step } from './page-state';

/** What the page in the tab shows now, read by rules of the pack. */
export interface PageStateEvidence {
  state: PageState;
  /** Whether it says why the sign-in failed, and whether that was read. */
  reason: Reason;
  /** The step that it refuses, where a message says so. */
  step: Step | null;
  /** Language of the page as BCP 47 (`ja`, `pt-BR`), or null where the page does not tell. */
  lang: string | null;
  /** Tries left before the site sends the person to password help, where the page tells. */
  triesLeft: number | null;
}

/** What happened in this case so far. Counts only. */
export interface AttemptsEvidence {
  /** Trusted submits that were followed by a failure state. */
  failed: number;
  /** Failures by state, each counted once per attempt. */
  byState: Partial<Record<PageState, number>>;
  /** How often the newest failure state came in a row. 0 when the page shows none. */
  inARow: number;
  /** How many of these were typed where somebody saw it, with nothing odd. */
  soundInARow: number;
  /** Rounds: an earlier step came back without an error, whatever pages came between. */
  cameBack: number;
  /** Presses of this page's button in a row that led nowhere. */
  inVain: number;
  /** The site asked for a new password, got it, and asked again. */
  resetAgain: boolean;
}

/** The answers of the server to the newest sign-in navigation. */
export interface ResponseEvidence {
  /** HTTP status of the document; null where it never came. */
  status: number | null;
  /** The highest status among the requests of the same store's sign-in that its page made; null for none. */
  worstRequest: number | null;
  /** Seconds the server asks to wait (`Retry-After`), where it says so. */
  retryAfter: number | null;
}

/** How often the newest sign-in navigation was sent on. */
export interface RedirectsEvidence {
  /** Redirects of one request. */
  count: number;
  /** The browser gave up before a page came. */
  gaveUp: boolean;
}

/** Why a sign-in page could not be fetched, as far as browsers name it. */
export const CONNECTION_FAILURES = [
  'offline',
  'dns',
  'refused',
  'reset',
  'timed-out',
  'certificate',
  'other',
] as const;

export type ConnectionFailure = (typeof CONNECTION_FAILURES)[number];

/** The line between the browser and the store, at the newest sign-in navigation. */
export interface ConnectionEvidence {
  /** Null where the document came. */
  failure: ConnectionFailure | null;
  /** What `navigator.onLine` says: false is certain, true proves little. */
  online: boolean;
}

/** The store's cookies in this cookie store. Counts and sizes; names are only compared, values only measured. */
export interface CookieJarEvidence {
  count: number;
  /** Bytes of the `Cookie` header that the sign-in is sent. */
  sentBytes: number;
  /** Bytes of the largest cookie among them that the pack does not know. 0 for none. */
  largestForeign: number;
  /** Names that are sent more than once. */
  twins: number;
  /** How the ends of the session cookies look, by the browser's own limit of 400 days. */
  sessionEnds: 'fine' | 'far-future' | 'none';
  /** Cookies the newest sign-in page set and that are not there. */
  refused: number;
  /** Whether a cookie that means a sign-in is there; null where no cookie of the site means it. */
  signInCookie: boolean | null;
}

/** The clock of this computer against the `Date` of the server. */
export interface ClockEvidence {
  /** Seconds this computer is ahead; negative where it is behind. */
  skew: number;
}

/** How the newest attempt was typed. Yes or no, never what was typed. */
export interface TypingEvidence {
  /** The e-mail or phone field held full-width characters. */
  fullWidth: boolean;
  /** It began or ended with a space. */
  outerSpaces: boolean;
  /** An input method was composing in it. */
  ime: boolean;
  /** Caps Lock was on while the password field had the focus. */
  capsLock: boolean;
}

/** Which stores this browser has been signed in to, by names of cookies, and how the person came here. */
export interface StoreEvidence {
  /** This store; null where no cookie of the site tells. */
  usedHere: boolean | null;
  /** Another store that takes the same account, by domain. */
  usedSame: string | null;
  /** Another store with accounts of its own, by domain. */
  usedOther: string | null;
  /** The sign-in is not the store's own: it belongs to another account of the company, or to somebody else's site. */
  detour: 'other-account' | 'partner' | null;
}

/** Whether the page in the tab is whole. */
export interface PageHealthEvidence {
  /** Style sheets of the page that did not load. */
  blockedStyles: number;
  /** Scripts of the page that did not load. */
  blockedScripts: number;
  /** A step that can no longer be asked for: its ticket ran out. */
  expired: boolean;
  /** The address asks for the password again although somebody may be signed in (`max_auth_age=0`). */
  askedAgain: boolean;
}

/** The browser itself. */
export interface BrowserEvidence {
  family: 'chromium' | 'firefox' | 'safari' | 'other';
  /** Months since this version came out, estimated from its number; null where it cannot be told. */
  ageMonths: number | null;
  private: boolean;
  /** The person asked sites not to share what they know (Global Privacy Control): stricter settings are likely. */
  strict: boolean;
}

/** Whose page it is. `own`: the site's · `look-alike`: uses its name or its form elsewhere · `legal`: known to look alike. */
export const PAGE_ORIGINS = ['own', 'look-alike', 'legal', 'other'] as const;
export type PageOrigin = (typeof PAGE_ORIGINS)[number];

/** Whether the page in the tab is the site's own, asked by the person. */
export interface PageOriginEvidence {
  origin: PageOrigin;
}

/** Whether the browser takes cookies for this page, as `navigator.cookieEnabled` says. */
export interface CookieSupportEvidence {
  enabled: boolean;
}

/** What people say they see, in their own words' nearest choice. */
export const SYMPTOMS = [
  'wrong-details',
  'service-error',
  'code-trouble',
  'no-connection',
  'same-page-again',
  'app-fails',
  'strange-activity',
] as const;

export type Symptom = (typeof SYMPTOMS)[number];

/** How the same sign-in went elsewhere. */
export type Trial = 'works' | 'fails';

/** Answers of the person to our own questions. */
export interface PersonEvidence {
  symptom: Symptom | null;
  /** On another device. */
  otherDevice: Trial | null;
  /** In a private window of this browser. */
  privateWindow: Trial | null;
}

/** One key per file of `lib/probes`. Serialisable; names the pack knows, counts, times and enums only. */
export interface Evidence {
  pageState: Known<PageStateEvidence>;
  attempts: Known<AttemptsEvidence>;
  response: Known<ResponseEvidence>;
  redirects: Known<RedirectsEvidence>;
  connection: Known<ConnectionEvidence>;
  cookieSupport: Known<CookieSupportEvidence>;
  cookieJar: Known<CookieJarEvidence>;
  clock: Known<ClockEvidence>;
  typing: Known<TypingEvidence>;
  store: Known<StoreEvidence>;
  pageHealth: Known<PageHealthEvidence>;
  browser: Known<BrowserEvidence>;
  pageOrigin: Known<PageOriginEvidence>;
  person: Known<PersonEvidence>;
}

export type EvidenceKey = keyof Evidence;

/** What the background measures beside the page, and a case keeps as it was at its newest look. */
export const MEASURED = [
  'response',
  'redirects',
  'connection',
  'cookieJar',
  'clock',
  'store',
  'browser',
] as const satisfies readonly EvidenceKey[];

export type Measured = Pick<Evidence, (typeof MEASURED)[number]>;
