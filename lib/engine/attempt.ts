import {
  type Observation,
  type PendingSubmit,
  PRESS_LEADS_WITHIN,
  SILENCE_ENDS_CASE,
  SUBMIT_COUNTS_FOR,
  type Typed,
} from '@/lib/model/case';
import { isFailure, PASSING, type PageState, signInStep } from '@/lib/model/page-state';
import type { Press, Seen } from '@/lib/model/seen';

/** The password step adds what it saw to the step before it; a first step begins anew. */
export function typedSoFar(before: Typed | null, { state, typing }: Press, now: number): Typed | null {
  if (typing === null) return before;
  const first = stepBehind(state) !== 2 || before === null || now - before.at > SILENCE_ENDS_CASE;
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

/** Whether a trusted submit led here, and to what. A reload or a step back in history is nobody's attempt. */
export function attemptOf(submit: PendingSubmit | null, seen: Seen, now: number): Observation['attempt'] {
  if (submit === null || now - submit.at > SUBMIT_COUNTS_FOR) return null;
  if (seen.arrival === 'reload' || seen.arrival === 'back-forward') return null;
  if (isFailure(seen.state)) return 'failed';
  if (seen.arrival === 'same-document') return null;
  const from = stepBehind(submit.state);
  const to = signInStep(seen.state);
  return from !== null && to !== null && to <= from ? 'came-back' : 'other';
}

/**
 * What of a submit waits on after a look. A page that changes while the next one loads does not use it up, nor does a
 * page that passes by itself; on the site's own pages nobody knows how long it still matters.
 */
export function submitAfter(
  submit: PendingSubmit | null,
  seen: Seen,
  attempt: Observation['attempt'],
  now: number,
): PendingSubmit | null {
  if (submit === null) return null;
  if (seen.arrival === 'same-document') return attempt === null ? submit : null;
  if (attempt === null || !PASSING.has(seen.state)) return null;
  return { ...submit, at: seen.state === 'not-sign-in' ? submit.at : now, inVain: 0 };
}

/** Presses of one button before this one that led nowhere: no page came, and nothing was heard of the line. */
export function pressesInVain(
  before: PendingSubmit | null,
  { state, typing }: Press,
  wasHeard: boolean,
  now: number,
): number {
  // A page that says what is missing has answered.
  const isAnswered = wasHeard || state === 'missing-field';
  const isSame = before !== null && before.state === state && typing !== null;
  if (!isSame || isAnswered || now - before.at > SUBMIT_COUNTS_FOR) return 0;
  return now - before.at < PRESS_LEADS_WITHIN ? before.inVain : before.inVain + 1;
}

/** The step whose form a page in this state holds: an error page is the form again. 3 comes after the secret. */
function stepBehind(state: PageState): 1 | 2 | 3 | null {
  const step = STEP_BEHIND[state];
  return step === undefined ? signInStep(state) : step;
}

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
  'otp-channel-choice': 3,
  'identity-check': 3,
  'identity-check-wrong': 3,
  'security-question': 3,
  'security-question-wrong': 3,
  interstitial: 3,
  'account-fixup': 3,
  'account-fixup-wrong': 3,
  'passkey-offer': 3,
};
