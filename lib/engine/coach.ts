import { fixOf } from '@/lib/fixes';
import type { Case, Coaching, Observation } from '@/lib/model/case';
import type { FixId, LinkId, Stop } from '@/lib/model/fix';
import { isProblem, type PageState } from '@/lib/model/page-state';

/**
 * Leads the person through a fix from now on, where they left it or from its first step. A fix that begins with a page
 * of its own begins there where the one in front refuses something: its later steps there would be the same once more.
 */
export function startCoach(of: Case, fix: FixId, state: PageState): Case {
  if (!canCoach(fix)) return of;
  const left = of.coach !== null && of.coach.fix === fix ? of.coach : null;
  const coach = { fix, at: 0, reached: 0, ...left, on: true, byHand: false };
  const isAnew = left === null && isProblem(state) && beginsElsewhere(fix);
  return { ...of, dismissed: false, coach: isAnew ? coach : followed(coach, state) };
}

function beginsElsewhere(fix: FixId): boolean {
  const [first] = stopsOf(fix);
  return first !== undefined && first.stop.opens === fixOf(fix).link && first.stop.opens !== undefined;
}

/** Whether the site's pages show the way through a fix. */
export function canCoach(fix: FixId): boolean {
  return fixOf(fix).coach !== null;
}

/** The person leaves. What was reached is kept for the popup. */
export function leaveCoach(of: Case): Case {
  return of.coach === null ? of : { ...of, coach: { ...of.coach, on: false } };
}

/** A fix that left everything as it was leads no further: another one is due. */
export function endVainCoach(of: Case): Case {
  const vain = of.fixesTried.some(({ fix, outcome }) => fix === of.coach?.fix && outcome === 'unchanged');
  return vain ? leaveCoach(of) : of;
}

/**
 * The person moves one step on or back by hand: the next page decides again. Only where the page cannot tell is that
 * their word that a step is done. Else they look ahead, and nothing is reached.
 */
export function moveCoach(of: Case, by: 1 | -1): Case {
  return withCoach(of, (coach) => {
    const stays = stopsOf(coach.fix)[coach.at]?.stop.stays === true;
    const moved = toStep(coach, coach.at + by);
    return { ...moved, reached: stays ? moved.reached : coach.reached, byHand: true };
  });
}

/** The page was found to be on this step. */
export function settleCoach(of: Case, at: number): Case {
  return withCoach(of, (coach) => (coach.byHand ? coach : toStep(coach, at)));
}

/** A new page came: what was moved by hand is over, and where only other steps fit, one of them is due. */
export function followCoach(of: Case, { state, arrival }: Pick<Observation, 'state' | 'arrival'>): Case {
  return withCoach(of, (coach) =>
    arrival === 'same-document' && coach.byHand ? coach : followed({ ...coach, byHand: false }, state),
  );
}

/**
 * Steps that a page in this state may be, the likeliest first: the one that is due and those after it, then those
 * before. A page says rarely which of its steps is due; the parts it shows do.
 */
export function fitsOf({ fix, at, reached }: Coaching, state: PageState): number[] {
  const stops = stopsOf(fix);
  const fits = stops.flatMap(({ stop }, index) => {
    const behind = stops.findIndex((each) => each.name === stop.after);
    return stop.on.includes(state) && behind <= reached ? [index] : [];
  });
  return [...fits.filter((index) => index >= at), ...fits.filter((index) => index < at)];
}

/** The stops of a fix, in the order of its steps. Empty where it has none. */
export function stopsOf(id: FixId): { name: string; stop: Stop }[] {
  const { steps, coach } = fixOf(id);
  if (coach === null) return [];
  return steps.flatMap((name) => {
    const stop = coach[name];
    return stop === undefined ? [] : [{ name, stop }];
  });
}

/** The official page of the store that our button opens for the step that is due, or null where it goes on. */
export function opensOf(
  { fix, at }: Coaching,
  pages: Readonly<Partial<Record<LinkId, string>>>,
): LinkId | null {
  const opens = stopsOf(fix)[at]?.stop.opens;
  return opens === undefined || pages[opens] === undefined ? null : opens;
}

/** Whether the coach is what a page in this state should show: it is on, and nothing off its way went wrong. */
export function isCoached(
  of: Case,
  { state, page, status }: Pick<Observation, 'state' | 'page' | 'status'>,
): boolean {
  if (of.coach === null || !of.coach.on || !page) return false;
  if (fitsOf(of.coach, state).length > 0) return true;
  // A page of the shop, one that ran out, and a problem with a way of its own.
  return state !== 'not-sign-in' && status !== 404 && !isProblem(state);
}

function withCoach(of: Case, how: (coach: Coaching) => Coaching): Case {
  return of.coach === null || !of.coach.on ? of : { ...of, coach: how(of.coach) };
}

function followed(coach: Coaching, state: PageState): Coaching {
  const fits = fitsOf(coach, state);
  const [best] = fits;
  return best === undefined || fits.includes(coach.at) ? coach : toStep(coach, best);
}

function toStep(coach: Coaching, step: number): Coaching {
  const last = stopsOf(coach.fix).length - 1;
  const at = Math.max(0, Math.min(step, last));
  return { ...coach, at, reached: Math.max(coach.reached, at) };
}
