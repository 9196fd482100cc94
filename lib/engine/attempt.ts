import {
  type Attempt,
  type PendingSubmit,
  PRESS_LEADS_WITHIN,
  SILENCE_ENDS_CASE,
  SUBMIT_COUNTS_FOR,
  type Typed,
} from '@/lib/model/case';
import { isFailure, PASSING, type PageState, type Step, signInStep } from '@/lib/model/page-state';
import { isSeenAgain, type Press, type Seen } from '@/lib/model/seen';

/** The password step adds what it saw to the step before it; a first step begins anew. */
export function typedSoFar(before: Typed | null, { state, typing }: Press, now: number): Typed | null {
  if (typing === null) return before;
  const first = stepBehind(state, null) !== 2 || before === null || now - before.at > SILENCE_ENDS_CASE;
  if (first) return { at: now, typing };
  const { fullWidth, outerSpaces, ime } = before.typing;
  return {
    at: now,
    typing: {
      fullWidth: fullWidth || typing.fullWidth,
      outerSpaces: outerSpaces || typing.outerSpaces,
      ime: ime || typing.ime,
      capsLock: typing.capsLock,
    },
  };
}

/** What is known of the way from a press to the page it led to. */
export interface Way {
  /** A case was open, so our script read the shop's pages. */
  isWatched: boolean;
  /** The press brought the page by itself: no other was asked for since. */
  isStraight: boolean;
  /** The cookie of a sign-in is there, and the site asks as if it were not. */
  isForgotten: boolean;
}

/** Whether a trusted submit led here, and to what. A reload or a step back in history is nobody's attempt. */
export function attemptOf(submit: PendingSubmit | null, seen: Seen, way: Way, now: number): Attempt | null {
  if (submit === null || isSeenAgain(seen)) return null;
  const age = now - submit.at;
  if (isRound(submit, seen)) return age > SILENCE_ENDS_CASE ? null : roundBy(submit, way, age);
  if (submit.led === 'in' || age > SUBMIT_COUNTS_FOR) return null;
  if (isFailure(seen.state)) return 'failed';
  return seen.arrival === 'same-document' ? null : 'other';
}

function isRound({ step }: PendingSubmit, { state, arrival }: Seen): boolean {
  const to = signInStep(state);
  return arrival !== 'same-document' && step !== null && to !== null && to <= step;
}

/** Who signs out has the sign-in's cookie taken away. Where nobody saw the shop, one round may be just that. */
function roundBy({ led }: PendingSubmit, way: Way, age: number): Attempt | null {
  if (led === 'in') return way.isForgotten ? 'came-back' : null;
  const isRecent = age <= SUBMIT_COUNTS_FOR;
  if (!way.isWatched) return isRecent && way.isStraight ? 'came-back' : 'returned';
  return isRecent || led === 'on' ? 'came-back' : null;
}

/**
 * What of a submit waits on after a look. A page that changes while the next one loads does not use it up, nor does a
 * page that passes by itself; on the site's own pages nobody knows how long it still matters.
 */
export function submitAfter(
  submit: PendingSubmit | null,
  seen: Seen,
  attempt: Attempt | null,
  now: number,
): PendingSubmit | null {
  if (submit === null) return null;
  const { state, arrival } = seen;
  if (arrival === 'same-document') return attempt === null ? submit : null;
  if (state === 'signed-in') return { ...submit, led: 'in' };
  const inShop = state === 'not-sign-in';
  if (!PASSING.has(state) || arrival === 'back-forward' || (arrival === 'reload' && !inShop)) return null;
  return { ...submit, at: inShop ? submit.at : now, led: submit.led === 'in' ? 'in' : 'on' };
}

/** Presses of one button before this one that led nowhere: no page came, and nothing was heard of the line. */
export function pressesInVain(
  before: PendingSubmit | null,
  inVain: number,
  { state, typing }: Press,
  isUnderWay: boolean,
  now: number,
): number {
  if (before === null || now - before.at > SUBMIT_COUNTS_FOR) return 0;
  const isSame = before.state === state && before.led === 'nowhere' && typing !== null;
  // A page that says what is missing has answered.
  if (!isSame || before.heard || isUnderWay || state === 'missing-field') return 0;
  return now - before.at < PRESS_LEADS_WITHIN ? inVain : inVain + 1;
}

/** The step whose form a page in this state holds: an error page is the form again. `step`: what its message refuses. */
export function stepBehind(state: PageState, step: Step | null): PendingSubmit['step'] {
  if (step !== null && ON_ANY_STEP.has(state)) return STEP_REFUSED[step];
  const behind = STEP_BEHIND[state];
  return behind === undefined ? signInStep(state) : behind;
}

const ON_ANY_STEP: ReadonlySet<PageState> = new Set<PageState>([
  'generic-problem',
  'too-many-attempts',
  'account-not-verified',
]);

const STEP_REFUSED: Readonly<Record<Step, PendingSubmit['step']>> = {
  identifier: 1,
  password: 2,
  combined: 2,
  captcha: 2,
  code: 3,
  identity: 3,
  approval: 3,
  question: 3,
  detail: 3,
  interstitial: 3,
  reset: null,
};

/** A reset is no step: after it the sign-in begins anew, as it should. */
const STEP_BEHIND: Partial<Record<PageState, 1 | 2 | 3>> = {
  'unknown-account': 1,
  'invalid-identifier': 1,
  'missing-field': 1,
  'wrong-password': 2,
  'wrong-credentials': 2,
  captcha: 2,
  'captcha-wrong': 2,
  otp: 3,
  'otp-wrong': 3,
  'otp-expired': 3,
  'otp-rate-limited': 3,
  'otp-channel-choice': 3,
  'identity-check': 3,
  'identity-check-wrong': 3,
  approval: 3,
  'approval-expired': 3,
  'security-question': 3,
  'security-question-wrong': 3,
  interstitial: 3,
  'account-fixup': 3,
  'account-fixup-wrong': 3,
  'passkey-offer': 3,
  'passkey-offer-failed': 3,
};
