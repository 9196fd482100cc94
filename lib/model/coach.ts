import type { FixId, LinkId } from './fix';
import type { PageState } from './page-state';

/** Parts of the site's own pages that a coach points at. The pack says how each is found. */
export const MARKS = [
  'forgot-password',
  'identifier-field',
  'code-field',
  'password-field',
  'sign-in-field',
  'new-password-field',
  'changed-note',
  'other-code',
  'resend-code',
  'voice-choice',
  'send-code',
  'captcha-refresh',
  'captcha-audio',
  'captcha-field',
  'change-identifier',
  'step-button',
] as const;

export type MarkName = (typeof MARKS)[number];

/** Where on the site one step of a fix is done. */
export interface Stop {
  /** The page states it is done on. Empty: on no page that can be told. */
  on: readonly PageState[];
  /** The site's own button, link or field, or null where there is none to point at. */
  mark: MarkName | null;
  /** Our own button opens this official page instead of going on. */
  opens?: LinkId;
  /** It leaves the page as it is: only the person can say that it is done. */
  stays?: true;
  /** It comes only after this step of the same fix has been reached. */
  after?: string;
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

/** How a coach finds its step on the page in front of the person. */
export interface CoachSteps {
  /** The step the background believes in. */
  at: number;
  /** Steps that this page state may be, the likeliest first. Empty: the page cannot tell. */
  fits: number[];
  /** For each step the selector list of the site's own part, or null. */
  marks: (string | null)[];
}
