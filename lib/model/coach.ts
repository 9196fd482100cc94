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
  'answer-field',
  'skip-button',
  'voice-choice',
  'send-code',
  'captcha-refresh',
  'captcha-audio',
  'captcha-field',
  'change-identifier',
  'step-button',
] as const;

export type MarkName = (typeof MARKS)[number];

/** How a coach finds its step on the page in front of the person. */
export interface CoachSteps {
  /** The step the background believes in. */
  at: number;
  /** Steps that this page state may be, the likeliest first. Empty: the page cannot tell. */
  fits: number[];
  /** For each step the selector list of the site's own part, or null. */
  marks: (string | null)[];
}
