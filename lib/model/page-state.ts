/**
 * What a sign-in page shows now. The ids are a public contract: packs, tests, reports and the
 * command line use them. Order is alphabetical in meaning, not in priority; a pack decides priority.
 */
export const PAGE_STATES = [
  'not-sign-in',
  'sign-in-identifier',
  'sign-in-password',
  'sign-in-combined',
  'unknown-account',
  'create-account-offer',
  'wrong-password',
  'wrong-credentials',
  'missing-field',
  'invalid-identifier',
  'account-not-verified',
  'too-many-attempts',
  'session-expired',
  'captcha',
  'captcha-wrong',
  'puzzle',
  'robot-check',
  'silent-challenge',
  'otp',
  'otp-wrong',
  'otp-expired',
  'otp-rate-limited',
  'otp-channel-choice',
  'identity-check',
  'identity-check-wrong',
  'approval',
  'approval-expired',
  'security-question',
  'security-question-wrong',
  'interstitial',
  'passkey-failed',
  'passkey-offer',
  'passkey-offer-failed',
  'cookies-disabled',
  'password-reset-required',
  'password-help',
  'new-password',
  'new-password-refused',
  'account-locked',
  'account-fixup',
  'account-fixup-wrong',
  'account-switcher',
  'service-error',
  'generic-problem',
  'app-return',
  'signed-in',
] as const;

export type PageState = (typeof PAGE_STATES)[number];

/** States that are one kind of another, whose way out is their own: who asks for the other means these as well. */
const KIND_OF: Partial<Record<PageState, PageState>> = {
  approval: 'identity-check',
  'approval-expired': 'identity-check-wrong',
  'security-question': 'identity-check',
  'security-question-wrong': 'identity-check-wrong',
  interstitial: 'identity-check',
  puzzle: 'captcha',
  'passkey-offer': 'account-fixup',
  'passkey-offer-failed': 'passkey-failed',
  'account-fixup-wrong': 'account-fixup',
  'new-password-refused': 'generic-problem',
  'app-return': 'not-sign-in',
};

/** What a state is a kind of: the name that holds wherever states are compared. A state that is none's kind is its own. */
export function widerState(state: PageState): PageState {
  const wider = KIND_OF[state];
  return wider === undefined ? state : wider;
}

/**
 * What a page asks for: the step that it refuses where it refuses something. `captcha` also beside other fields. Of the
 * identity check: `identity` a code, `approval` on another device, `question`, `detail` something to add, and
 * `interstitial` nothing but to go on.
 */
export const STEPS = [
  ...(['identifier', 'password', 'combined', 'code', 'captcha', 'reset'] as const),
  ...(['identity', 'approval', 'question', 'detail', 'interstitial'] as const),
] as const;

export type Step = (typeof STEPS)[number];

/** What a page’s messages give: no reason, one that was read, or one that was not. Unread is not “no reason”. */
export const REASONS = ['none', 'read', 'unread'] as const;

export type Reason = (typeof REASONS)[number];

/** Failures that are told the moment they are seen. */
export const AT_ONCE: ReadonlySet<PageState> = new Set<PageState>([
  'unknown-account',
  'create-account-offer',
  'wrong-password',
  'wrong-credentials',
  'invalid-identifier',
  'account-not-verified',
  'too-many-attempts',
  'session-expired',
  'captcha-wrong',
  'otp-wrong',
  'otp-expired',
  'otp-rate-limited',
  'identity-check-wrong',
  'approval-expired',
  'security-question-wrong',
  'passkey-failed',
  'passkey-offer-failed',
  'cookies-disabled',
  'password-reset-required',
  'new-password-refused',
  'account-locked',
  'account-fixup-wrong',
  'service-error',
  'generic-problem',
]);

/** Nothing is wrong there yet: told only where an attempt led to it. */
export const AFTER_ATTEMPT: ReadonlySet<PageState> = new Set<PageState>([
  'captcha',
  'puzzle',
  'passkey-offer',
]);

/** Pages where nothing is ever mounted and no layout is read: badge and popup speak instead. */
export const HANDS_OFF: ReadonlySet<PageState> = new Set<PageState>([
  'robot-check',
  'silent-challenge',
  'puzzle',
]);

/** Whether a page in this state says that signing in failed. */
export function isFailure(state: PageState): boolean {
  return AT_ONCE.has(state);
}

/** Whether the person needs help in this state, told in the page or by the badge alone. */
export function isProblem(state: PageState): boolean {
  return AT_ONCE.has(state) || (HANDS_OFF.has(state) && !AFTER_ATTEMPT.has(state));
}

/** Whether a page in this state says what is wrong. `generic-problem` only says that something is. */
export function namesReason(state: PageState): boolean {
  return isProblem(state) && state !== 'generic-problem';
}

/** Pages that go on without a press that we see: what leads to the next page is the press before them. */
export const PASSING: ReadonlySet<PageState> = new Set<PageState>([
  'puzzle',
  'robot-check',
  'silent-challenge',
  'approval',
  'interstitial',
  'not-sign-in',
]);

/** How far along the sign-in a clean step is: 1 asks who, 2 asks the secret. Null for other states. */
export function signInStep(state: PageState): 1 | 2 | null {
  if (state === 'sign-in-identifier') return 1;
  return state === 'sign-in-password' || state === 'sign-in-combined' ? 2 : null;
}
