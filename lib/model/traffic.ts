import type { ConnectionFailure } from './evidence';

/** Names of the cookies one answer asked the browser to keep, and to drop. Never a value. */
export interface CookieNews {
  set: string[];
  dropped: string[];
}

/** What all events of one request have in common. `at` is the browser's clock, in ms since 1970. */
interface OfRequest {
  /** Stays the same through all redirects. */
  requestId: string;
  /** Negative where no tab asked. */
  tabId: number;
  url: string;
  at: number;
}

/** One thing that happened on the way to a sign-in page. No header's text, only what was derived from it. */
export type TrafficEvent = OfRequest &
  (
    | { kind: 'sent' }
    | { kind: 'redirected'; cookies: CookieNews }
    | {
        kind: 'answered';
        status: number;
        /** The server's clock, ms since 1970; null where it did not tell, or the answer was kept by somebody. */
        date: number | null;
        /** Whole seconds the server asks to wait. */
        retryAfter: number | null;
        cookies: CookieNews;
      }
    | { kind: 'completed' }
    /** `aborted`: left by the person or the browser. Chromium says so of a loop, too. */
    | { kind: 'failed'; why: ConnectionFailure | 'loop' | 'aborted' }
    /** A request that a page made beside its navigation was answered. */
    | { kind: 'asked'; status: number }
  );

/** What is known of the newest sign-in navigation of a tab. */
export interface TrafficFacts {
  /** Null where no answer came. */
  status: number | null;
  /** The highest status among the requests its page made; null for none. */
  worstRequest: number | null;
  retryAfter: number | null;
  redirects: number;
  gaveUp: boolean;
  failure: ConnectionFailure | null;
  /** When the last of its requests was sent and answered, by this computer, and when the server says it was. */
  sentAt: number | null;
  answeredAt: number | null;
  date: number | null;
  /** Names of cookies it set and did not drop again. */
  setCookies: readonly string[];
}
