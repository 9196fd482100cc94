import type { PageHealthEvidence, TypingEvidence } from './evidence';
import type { PageState, Reason, Step } from './page-state';

/** The languages that a page may tell, as BCP 47: what it tells and what is taken from it are one thing. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z\d]{1,8}){0,3}$/i;
/** The numbers that a page may tell, in digits. */
export const SHORT_NUMBER = /^\d{1,3}$/;

/** Where a document came from, by `PerformanceNavigationTiming.type`. */
export type Arrival = 'navigate' | 'reload' | 'back-forward' | 'same-document';

/** What the page itself tells of its health. */
export type PageParts = Pick<PageHealthEvidence, 'blockedStyles' | 'blockedScripts'>;

/** What one look at a page gives. */
export interface Seen {
  state: PageState;
  /** What its messages give; a state that names a reason by other marks says more than they do. */
  reason: Reason;
  /** The step that a message refuses. Null where there is none, or nobody knows. */
  step: Step | null;
  /** BCP 47, or null where the page does not tell. */
  lang: string | null;
  /** Tries left before the site sends the person to password help, where the page tells. */
  triesLeft: number | null;
  /** `navigator.cookieEnabled`. Null where no page came. */
  cookieEnabled: boolean | null;
  /** HTTP status of the document, where the browser tells. */
  status: number | null;
  arrival: Arrival;
  /** Null until the page has loaded. */
  health: PageParts | null;
}

/** Whether the person stepped back to the page, or loaded it anew: nothing led there. */
export function isSeenAgain({ arrival }: Pick<Seen, 'arrival'>): boolean {
  return arrival === 'back-forward' || arrival === 'reload';
}

/** The person pressed the button of a step; the page it leads to is seen later. */
export interface Press {
  state: PageState;
  /** How the step was typed; null where nobody saw it. */
  typing: TypingEvidence | null;
}
