import type { Measured, PageOrigin, Symptom, Trial, TypingEvidence } from './evidence';
import type { FixId } from './fix';
import type { PageState } from './page-state';
import type { Seen } from './seen';

/**
 * `failed` a failure · `came-back` an earlier step without one · `returned` the same, but over pages that nobody saw:
 * maybe the person was in, and left · `other` anything else.
 */
export const ATTEMPTS = ['failed', 'came-back', 'returned', 'other'] as const;

export type Attempt = (typeof ATTEMPTS)[number];

/** One look at a page, and what the background adds to it. Times are milliseconds since 1970. */
export interface Observation extends Seen {
  at: number;
  /** False where no page came: an answer without a body, no answer, or a loop. Then the state says nothing. */
  page: boolean;
  /** What the press before it came to; null where none led here. */
  attempt: Attempt | null;
  /** How the attempt that led here was typed; null where nobody saw it. */
  typing: TypingEvidence | null;
}

/** What became of a fix: `pending` until the next look, then what that look showed or the person said. */
export type FixOutcome = 'pending' | 'solved' | 'changed' | 'unchanged';

export interface FixTried {
  fix: FixId;
  at: number;
  /** The state the fix was meant to end. */
  stateBefore: PageState;
  /** Whether a page had come at all. */
  pageBefore: boolean;
  outcome: FixOutcome;
}

/** `typing` the new password is asked for, `sent` its button was pressed, `again` it was demanded after it was `saved`. */
export const RESET_PROGRESS = ['asked', 'typing', 'sent', 'saved', 'again'] as const;

export type ResetProgress = (typeof RESET_PROGRESS)[number];

/** How far a store’s demand for a new password got, and when it got there. It outlives the case. */
export interface Reset {
  store: string;
  progress: ResetProgress;
  at: number;
}

/** How far a person is in following a fix on the page. */
export interface Coaching {
  fix: FixId;
  /** The step, counted from 0. */
  at: number;
  /** The furthest step that was reached. */
  reached: number;
  /** False where the person left: it can be taken up again from the popup. */
  on: boolean;
  /** The person moved by hand: the page does not decide until the next one comes. */
  byHand: boolean;
}

export type CaseOutcome = 'open' | 'solved';

/** One person's attempt to get in, per tab. Kept in `storage.session`; findings are derived, never stored. */
export interface Case {
  id: string;
  tabId: number;
  /** The cookie store of the tab: the jar of its window or container. */
  storeId: string;
  private: boolean;
  site: string;
  /** The shop, by domain: what a button names and clears. */
  store: string;
  openedAt: number;
  lastSeenAt: number;
  /** Newest last, at most 30. */
  observations: Observation[];
  fixesTried: FixTried[];
  /** What was measured beside the page at the newest look; null where nobody has. */
  measured: Measured | null;
  /** The address of the newest page asked for the password again (`max_auth_age=0`). */
  askedAgain: boolean;
  symptom: Symptom | null;
  otherDevice: Trial | null;
  privateWindow: Trial | null;
  /** Whether the page is the site's own, where the person asked. */
  pageOrigin: PageOrigin | null;
  /** The fix that the person is led through, or left half way. */
  coach: Coaching | null;
  /** Presses of the newest page's button in a row that led nowhere: no page, no request, no message. */
  inVain: number;
  /** A new password was saved, here or before, and is asked for once more. */
  resetAgain: boolean;
  /** The hint was closed: silent until the next attempt. */
  dismissed: boolean;
  outcome: CaseOutcome;
}

/** A trusted submit that waits for the page it leads to, over pages in between that pass by themselves. */
export interface PendingSubmit {
  at: number;
  state: PageState;
  /** The step it was made on, where it was one: 1 asks who, 2 the secret, 3 comes after it. */
  step: 1 | 2 | 3 | null;
  /** What was seen since: nothing, pages that pass by themselves, or that the person was in. */
  led: (typeof LED)[number];
  /** The line was heard of since: a request of this tab's sign-in, or its answer. */
  heard: boolean;
}

export const LED = ['nowhere', 'on', 'in'] as const;

/** How the steps of a sign-in were typed so far: the password step does not know what the step before it saw. */
export interface Typed {
  at: number;
  typing: TypingEvidence;
}

/** What is kept of one tab. */
export interface TabMemory {
  case: Case | null;
  submit: PendingSubmit | null;
  typed: Typed | null;
  reset: Reset | null;
}

export const NOTHING_KEPT: TabMemory = { case: null, submit: null, typed: null, reset: null };

/** What was found out beside the page, at one look. */
export interface Surroundings {
  measured: Measured | null;
  askedAgain: boolean;
}

/** Facts of a tab that only the browser may tell, never a message's payload. */
export interface TabContext {
  tabId: number;
  storeId: string;
  private: boolean;
  site: string;
  store: string;
}

/** Rounds. One over pages that nobody saw counts once another one follows. */
export function roundsOf(observations: readonly Observation[]): number {
  const seen = observations.filter(({ attempt }) => attempt === 'came-back').length;
  return seen === 0 ? 0 : seen + observations.filter(({ attempt }) => attempt === 'returned').length;
}

/** Observations a case keeps. */
export const MAX_OBSERVATIONS = 30;
/** A case this long without a look is over: 30 minutes in ms. */
export const SILENCE_ENDS_CASE = 30 * 60_000;
/** A reset older than this is another one: a day in ms. */
export const RESET_COUNTS_FOR = 24 * 60 * 60_000;
/** By then a press has led somewhere, or nowhere. Milliseconds. */
export const PRESS_LEADS_WITHIN = 1000;
/** What a page says later than this is no answer to a submit: 2 minutes in ms. A way back may take until the silence. */
export const SUBMIT_COUNTS_FOR = 2 * 60_000;
