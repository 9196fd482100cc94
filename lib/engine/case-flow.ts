import {
  type Case,
  MAX_OBSERVATIONS,
  type Observation,
  type PendingSubmit,
  roundsOf,
  type Surroundings,
  type TabContext,
  type TabMemory,
} from '@/lib/model/case';
import { AFTER_ATTEMPT, AT_ONCE, HANDS_OFF, isProblem, type PageState } from '@/lib/model/page-state';
import type { Press, Seen } from '@/lib/model/seen';
import { attemptOf, pressesInVain, stepBehind, submitAfter, typedSoFar, type Way } from './attempt';
import { currentCase, type Moment, newestState, openCase, openOr, reopened, wasLookedAt } from './case-life';
import { endVainCoach, followCoach, isCoached } from './coach';
import { isResetAgain, resetSeen, resetSent, resetStill } from './reset';
import { verify } from './verify';

export interface Flow {
  memory: TabMemory;
  /** Whether the page should show a hint for what was just seen. */
  hint: 'none' | 'cause' | 'coach' | 'solved';
}

/** A step that came back this often without an error gets a hint. */
const CAME_BACK_TOLD = 2;

/** Where no page came. */
export const NOTHING_SEEN: Seen = {
  state: 'not-sign-in',
  reason: 'none',
  step: null,
  lang: null,
  triesLeft: null,
  cookieEnabled: null,
  status: null,
  arrival: 'navigate',
  health: null,
};

const NOTHING_AROUND: Surroundings = { measured: null, askedAgain: false };

/** What a case keeps as it is at its newest look. */
type Beside = Surroundings & Pick<Case, 'resetAgain'>;

/** This many presses that led nowhere are told. */
const IN_VAIN_TOLD = 2;

/** Takes in that the person pressed the button of a step. `isUnderWay`: a page is on its way already. */
export function press(
  memory: TabMemory,
  pressed: Press,
  context: TabContext,
  moment: Moment,
  isUnderWay: boolean,
): TabMemory {
  const { now } = moment;
  const current = currentCase(memory.case, context, now);
  const before = current === null ? 0 : current.inVain;
  const inVain = pressesInVain(memory.submit, before, pressed, isUnderWay, now);
  const of = inVain > 0 ? openOr(current, memory, context, moment) : current;
  return {
    case: of && {
      ...of,
      inVain,
      dismissed: false,
      lastSeenAt: now,
    },
    submit: {
      at: now,
      state: pressed.state,
      step: stepOf(current, pressed.state),
      led: 'nowhere',
      heard: false,
    },
    typed: typedSoFar(memory.typed, pressed, now),
    reset: resetSent(resetStill(memory.reset, context.store, now), pressed, now),
  };
}

/** Takes in that the line was heard of: the newest press did something. */
export function heard(memory: TabMemory): TabMemory {
  return memory.submit === null ? memory : { ...memory, submit: { ...memory.submit, heard: true } };
}

/** Takes a look at a page into the tab's memory. `isStraight`: no other page was asked for since the newest press. */
export function observe(
  memory: TabMemory,
  seen: Seen,
  context: TabContext,
  moment: Moment,
  around: Surroundings = NOTHING_AROUND,
  isStraight = true,
): Flow {
  const current = currentCase(memory.case, context, moment.now);
  const attempt = attemptOf(memory.submit, seen, wayHere(current, around, isStraight), moment.now);
  const submit = submitAfter(memory.submit, seen, attempt, moment.now);
  const typing = attempt === null || memory.typed === null ? null : memory.typed.typing;
  const observation: Observation = { ...seen, at: moment.now, page: true, attempt, typing };
  const reset = resetSeen(
    resetStill(memory.reset, context.store, moment.now),
    seen,
    context.store,
    moment.now,
  );
  const kept = { submit, typed: memory.typed, reset };
  const beside = { ...around, resetAgain: isResetAgain(reset) };
  if (current === null || current.outcome === 'solved') {
    if (!opensCase(observation)) return { memory: { ...kept, case: current }, hint: 'none' };
    const isUndone = current !== null && attempt === 'came-back' && memory.submit?.led === 'in';
    const of = isUndone ? reopened(current) : openCase(memory, context, moment);
    const opened = withObservation(of, observation, beside);
    return { memory: { ...kept, case: opened }, hint: hintFor(opened, observation) };
  }
  if (seen.state === 'not-sign-in' && !isExpiredStep(observation)) {
    const passed = { ...followCoach(current, observation), inVain: 0, lastSeenAt: moment.now };
    return { memory: { ...kept, case: passed }, hint: isCoached(passed, observation) ? 'coach' : 'none' };
  }
  if (completesNewest(current, observation)) {
    const next = completed(current, observation, beside);
    // What the page lacks may be the cause of what the hint says.
    return { memory: { ...kept, case: next }, hint: hintFor(next, newestOf(next, observation)) };
  }
  const next = withObservation(followCoach(current, observation), observation, beside);
  return { memory: { ...kept, case: next }, hint: hintFor(next, observation) };
}

/** Whether the newest press is one too many: those before it led nowhere. */
export function isInVain(memory: TabMemory): boolean {
  return memory.case !== null && memory.case.inVain >= IN_VAIN_TOLD;
}

/** Takes in that a sign-in was requested but no page came. */
export function noPage(
  memory: TabMemory,
  context: TabContext,
  moment: Moment,
  around: Surroundings,
): TabMemory {
  const current = currentCase(memory.case, context, moment.now);
  const of = openOr(current, memory, context, moment);
  const observation = { ...NOTHING_SEEN, at: moment.now, page: false, attempt: null, typing: null };
  const beside = { ...around, resetAgain: of.resetAgain };
  return { ...memory, case: withObservation(of, observation, beside), submit: null };
}

/** The case after a press of the icon: the open one, or a new one with what the page shows now. */
export function openByClick(
  memory: TabMemory,
  seen: Seen | null,
  context: TabContext,
  moment: Moment,
  around: Surroundings = NOTHING_AROUND,
): TabMemory {
  const current = currentCase(memory.case, context, moment.now);
  const opened =
    current === null ? openCase(memory, context, moment) : { ...current, lastSeenAt: moment.now };
  if (wasLookedAt(opened)) return { ...memory, case: opened };
  const beside = { ...around, resetAgain: opened.resetAgain };
  if (seen === null) return { ...memory, case: { ...opened, ...beside } };
  // Someone who presses the icon on a signed-in page has a question: nothing is solved yet.
  const observation = { ...seen, at: moment.now, page: true, attempt: null, typing: null };
  const looked = withObservation(opened, observation, beside);
  return { ...memory, case: { ...looked, inVain: opened.inVain, outcome: 'open' } };
}

/**
 * The case as it stands before a page that is no sign-in page, though the newest look saw one: what was seen there is
 * over. Only to be told, not kept: the way may still lead back.
 */
export function shownNow(of: Case, seen: Seen, now: number): Case {
  if (seen.state !== 'not-sign-in' || newestState(of) === 'not-sign-in') return of;
  const passing = { ...seen, at: now, page: true, attempt: null, typing: null };
  return { ...of, observations: [...of.observations, passing] };
}

/** What is known of the way to this look. */
function wayHere(current: Case | null, { measured, askedAgain }: Surroundings, isStraight: boolean): Way {
  const isSignedIn = measured?.cookieJar.known === true && measured.cookieJar.value.signInCookie === true;
  return {
    isWatched: current !== null && current.outcome !== 'solved',
    isStraight,
    isForgotten: isSignedIn && !askedAgain,
  };
}

/** The step a press is made on; what a message says of it, the newest look knows. */
function stepOf(current: Case | null, state: PageState): PendingSubmit['step'] {
  const newest = current === null ? undefined : current.observations.at(-1);
  return stepBehind(state, newest !== undefined && newest.state === state ? newest.step : null);
}

function opensCase(observation: Observation): boolean {
  const { state, attempt } = observation;
  return isTrouble(observation) || attempt === 'returned' || (AFTER_ATTEMPT.has(state) && attempt !== null);
}

/** Whether something went wrong at this look: the page says so, came back, ran out, or never came. */
export function isTrouble(observation: Observation): boolean {
  const { page, state, attempt } = observation;
  return !page || isProblem(state) || attempt === 'came-back' || isExpiredStep(observation);
}

/** A step whose ticket expired answers 404. It is no longer a sign-in page. */
function isExpiredStep({ page, state, status }: Observation): boolean {
  return page && state === 'not-sign-in' && status === 404;
}

/** The same page, now loaded: no new observation, but it reports its health. */
function completesNewest(of: Case, { arrival, state, reason, attempt }: Observation): boolean {
  const newest = of.observations.at(-1);
  const isSame = newest !== undefined && newest.state === state && newest.reason === reason;
  return arrival === 'same-document' && attempt === null && isSame;
}

function newestOf(of: Case, otherwise: Observation): Observation {
  const newest = of.observations.at(-1);
  return newest === undefined ? otherwise : newest;
}

function completed(of: Case, { health, at }: Observation, beside: Beside): Case {
  const last = of.observations.length - 1;
  const observations = of.observations.map((each, index) => (index === last ? { ...each, health } : each));
  return { ...of, ...beside, observations, lastSeenAt: at };
}

/** Adds an observation, judges the fixes that wait for one, and closes the case when it shows a signed-in page. */
function withObservation(of: Case, observation: Observation, beside: Beside): Case {
  const solved = observation.state === 'signed-in';
  const fixesTried = of.fixesTried.map((tried, index) => {
    const waits = tried.outcome === 'pending' || (solved && index === of.fixesTried.length - 1);
    return waits ? { ...tried, outcome: verify(tried, observation) } : tried;
  });
  return endVainCoach({
    ...of,
    ...beside,
    fixesTried,
    // A page that reports is the store's own.
    pageOrigin: null,
    inVain: 0,
    observations: [...of.observations, observation].slice(-MAX_OBSERVATIONS),
    lastSeenAt: observation.at,
    outcome: solved ? 'solved' : of.outcome,
  });
}

function hintFor(of: Case, observation: Observation): Flow['hint'] {
  const { state, attempt } = observation;
  if (state === 'signed-in') return wasStuck(of) ? 'solved' : 'none';
  if (isCoached(of, observation)) return 'coach';
  if (of.dismissed || HANDS_OFF.has(state)) return 'none';
  if (AT_ONCE.has(state)) return 'cause';
  if (AFTER_ATTEMPT.has(state))
    return of.observations.some((each) => each.attempt !== null) ? 'cause' : 'none';
  return attempt === 'came-back' && roundsOf(of.observations) >= CAME_BACK_TOLD ? 'cause' : 'none';
}

/** Whether anything went wrong in this case: only then is a signed-in page news. */
export function wasStuck(of: Case): boolean {
  return of.fixesTried.length > 0 || of.observations.some(isTrouble);
}
