import {
  type Case,
  MAX_OBSERVATIONS,
  type Observation,
  type PendingSubmit,
  SILENCE_ENDS_CASE,
  SUBMIT_COUNTS_FOR,
  type TabContext,
  type TabMemory,
} from '@/lib/model/case';
import type { Symptom } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import { AT_ONCE, isFailure, isProblem, type PageState, signInStep } from '@/lib/model/page-state';
import type { ObserveRequest } from '@/lib/model/protocol';
import { verify } from './verify';

/** Passed in, so that the flow stays pure. */
export interface Moment {
  now: number;
  newId: string;
}

export interface Flow {
  memory: TabMemory;
  /** Whether the page should show a hint for what was just seen. */
  hint: 'none' | 'cause' | 'solved';
}

/** Came back this often without an error before it is told. */
const CAME_BACK_TOLD = 2;

/** Takes one message of a content script into the tab's memory. */
export function observe(
  memory: TabMemory,
  request: ObserveRequest,
  context: TabContext,
  moment: Moment,
): Flow {
  const current = currentCase(memory.case, context, moment.now);
  if (request.event === 'submit') {
    const submit = { at: moment.now, state: request.state };
    const next = current && { ...current, dismissed: false, lastSeenAt: moment.now };
    return { memory: { case: next, submit }, hint: 'none' };
  }
  const attempt = attemptOf(memory.submit, request, moment.now);
  const submit = keepsSubmit(memory.submit, request, attempt) ? memory.submit : null;
  const observation = toObservation(request, attempt, moment.now);
  if (current === null || current.outcome === 'solved') {
    if (!opensCase(observation)) return { memory: { case: current, submit }, hint: 'none' };
    const opened = withObservation(openCase(context, moment), observation);
    return { memory: { case: opened, submit }, hint: hintFor(opened, observation) };
  }
  if (request.state === 'not-sign-in') {
    return { memory: { case: { ...current, lastSeenAt: moment.now }, submit }, hint: 'none' };
  }
  const next = withObservation(current, observation);
  return { memory: { case: next, submit }, hint: hintFor(next, observation) };
}

/** The case a click on the icon speaks of: the open one, or a new one that holds what was just seen. */
export function openByClick(
  memory: TabMemory,
  seen: ObserveRequest | null,
  context: TabContext,
  moment: Moment,
): TabMemory {
  const current = currentCase(memory.case, context, moment.now);
  if (current !== null) return { ...memory, case: { ...current, lastSeenAt: moment.now } };
  const opened = openCase(context, moment);
  if (seen === null) return { ...memory, case: opened };
  // Who clicks on a signed-in page has come with a question: nothing is solved yet.
  const looked = withObservation(opened, toObservation(seen, null, moment.now));
  return { ...memory, case: { ...looked, outcome: 'open' } };
}

/** Writes down that a fix was run, to end what the page shows now. */
export function recordFix(of: Case, fix: FixId, now: number): Case {
  const tried = { fix, at: now, stateBefore: newestState(of), outcome: 'pending' as const };
  return { ...of, fixesTried: [...forgetFix(of, fix).fixesTried, tried], lastSeenAt: now };
}

/** The case as if the fix had never been run. */
export function forgetFix(of: Case, fix: FixId): Case {
  return { ...of, fixesTried: of.fixesTried.filter((each) => each.fix !== fix) };
}

/** The person says whether a fix worked. Their word counts more than what was seen. */
export function answerFix(of: Case, fix: FixId, worked: boolean, now: number): Case {
  const recorded = recordFix(of, fix, now);
  const outcome = worked ? 'solved' : 'unchanged';
  const fixesTried = recorded.fixesTried.map((each) =>
    each.fix === fix ? ({ ...each, outcome } as const) : each,
  );
  return { ...recorded, fixesTried, outcome: worked ? 'solved' : of.outcome };
}

/** The person chooses what they see. */
export function answerSymptom(of: Case, symptom: Symptom | null, now: number): Case {
  return { ...of, symptom, lastSeenAt: now, outcome: 'open' };
}

/** The hint was closed: silent until the next attempt. */
export function dismiss(of: Case): Case {
  return { ...of, dismissed: true };
}

/** The state the newest look gave, or `not-sign-in` where nobody has looked. */
export function newestState(of: Case): PageState {
  const newest = of.observations.at(-1);
  return newest === undefined ? 'not-sign-in' : newest.state;
}

/** The tab's case, if it is still about this store and not long silent. */
export function currentCase(
  of: Case | null,
  context: { site: string; store: string },
  now: number,
): Case | null {
  if (of === null || of.site !== context.site || of.store !== context.store) return null;
  return isSilent(of, now) ? null : of;
}

/** Whether a case still waits for its end. */
export function isOpen(of: Case, now: number): boolean {
  return of.outcome === 'open' && !isSilent(of, now);
}

/** Whether nobody has looked at a case for so long that it is over. */
export function isSilent(of: Case, now: number): boolean {
  return now - of.lastSeenAt > SILENCE_ENDS_CASE;
}

function openCase(context: TabContext, moment: Moment): Case {
  return {
    ...context,
    id: moment.newId,
    openedAt: moment.now,
    lastSeenAt: moment.now,
    observations: [],
    fixesTried: [],
    symptom: null,
    dismissed: false,
    outcome: 'open',
  };
}

function opensCase({ state, attempt }: Observation): boolean {
  return isProblem(state) || attempt === 'came-back' || (state === 'captcha' && attempt !== null);
}

/** Adds an observation, judges the fixes that wait for one, and closes the case when it shows a signed-in page. */
function withObservation(of: Case, observation: Observation): Case {
  const solved = observation.state === 'signed-in';
  const fixesTried = of.fixesTried.map((tried, index) => {
    const waits = tried.outcome === 'pending' || (solved && index === of.fixesTried.length - 1);
    return waits ? { ...tried, outcome: verify(tried, observation) } : tried;
  });
  return {
    ...of,
    fixesTried,
    observations: [...of.observations, observation].slice(-MAX_OBSERVATIONS),
    lastSeenAt: observation.at,
    outcome: solved ? 'solved' : of.outcome,
  };
}

function hintFor(of: Case, { state, attempt }: Observation): Flow['hint'] {
  if (state === 'signed-in') return wasStuck(of) ? 'solved' : 'none';
  if (of.dismissed) return 'none';
  if (AT_ONCE.has(state)) return 'cause';
  if (state === 'captcha') return of.observations.some((each) => each.attempt !== null) ? 'cause' : 'none';
  return attempt === 'came-back' && countCameBack(of) >= CAME_BACK_TOLD ? 'cause' : 'none';
}

/** Whether anything went wrong in this case: only then is a signed-in page news. */
export function wasStuck(of: Case): boolean {
  return (
    of.fixesTried.length > 0 ||
    of.observations.some(({ state, attempt }) => isProblem(state) || attempt === 'came-back')
  );
}

function countCameBack(of: Case): number {
  return of.observations.filter((each) => each.attempt === 'came-back').length;
}

function toObservation(request: ObserveRequest, attempt: Observation['attempt'], at: number): Observation {
  const { state, lang, triesLeft, cookieEnabled, status, arrival } = request;
  return { at, state, lang, triesLeft, cookieEnabled, status, arrival, attempt };
}

/** Whether a trusted submit led here, and to what. A reload or a step back in history is nobody's attempt. */
function attemptOf(submit: PendingSubmit | null, seen: ObserveRequest, now: number): Observation['attempt'] {
  if (submit === null || now - submit.at > SUBMIT_COUNTS_FOR) return null;
  if (seen.arrival === 'reload' || seen.arrival === 'back-forward') return null;
  if (isFailure(seen.state)) return 'failed';
  if (seen.arrival === 'same-document') return null;
  const from = stepBehind(submit.state);
  const to = signInStep(seen.state);
  return from !== null && to !== null && to <= from ? 'came-back' : 'other';
}

/** A page that changes while the next one loads does not use the submit up. */
function keepsSubmit(
  submit: PendingSubmit | null,
  seen: ObserveRequest,
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
