import {
  type Observation,
  type PendingSubmit,
  SILENCE_ENDS_CASE,
  SUBMIT_COUNTS_FOR,
  type Typed,
} from '@/lib/model/case';
import { isFailure, type PageState, signInStep } from '@/lib/model/page-state';
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

/** A page that changes while the next one loads does not use the submit up. */
export function keepsSubmit(
  submit: PendingSubmit | null,
  seen: Seen,
  attempt: Observation['attempt'],
): boolean {
  return submit !== null && attempt === null && seen.arrival === 'same-document';
}

/** The step whose form a page in this state holds: an error page is the form again. */
function stepBehind(state: PageState): 1 | 2 | null {
  if (
    state === 'wrong-password' ||
    state === 'wrong-credentials' ||
    state === 'captcha' ||
    state === 'captcha-wrong'
  )
    return 2;
  if (state === 'unknown-account' || state === 'invalid-identifier' || state === 'missing-field') return 1;
  return signInStep(state);
}
