import type { Reminder, WaitKind } from '@/lib/model/try-later';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long to wait where nobody said, in ms. A line is looked at again after this. */
const WAIT: Readonly<Record<WaitKind, number>> = {
  service: 15 * MINUTE,
  codes: DAY,
  connection: 5 * MINUTE,
};
/** No wait is longer: what a server asks beyond it is not believed, and a clock set back does not add to it. */
export const LONGEST_WAIT = DAY;
/** How long after it was due a reminder still makes sense, in ms. */
const COUNTS_FOR: Readonly<Record<WaitKind, number>> = { service: 7 * DAY, codes: 7 * DAY, connection: DAY };
/** How often the line is looked at while it is waited for, in ms. */
const LOOK_EVERY = 5 * MINUTE;

/** When it is worth trying again. `retryAfter`: seconds the server asked for, or null. */
export function dueAt(kind: WaitKind, retryAfter: number | null, now: number): number {
  const asked = retryAfter === null ? 0 : retryAfter * 1_000;
  if (kind !== 'service' || !(asked > 0 && asked <= LONGEST_WAIT)) return now + WAIT[kind];
  return now + Math.max(MINUTE, asked);
}

/** Where a reminder stands: `over` is one that came too late for anybody. */
export function standing(reminder: Reminder, now: number, online: boolean): 'waiting' | 'due' | 'over' {
  const { kind, dueAt } = reminder;
  if (now - dueAt > COUNTS_FOR[kind]) return 'over';
  const waited = now >= dueAt || dueAt - now > LONGEST_WAIT;
  return waited && (kind !== 'connection' || online) ? 'due' : 'waiting';
}

/** When to look at these next, in ms since 1970; null where nothing is waited for. */
export function nextLook(waiting: readonly Reminder[], now: number): number | null {
  if (waiting.length === 0) return null;
  return Math.min(...waiting.map(({ dueAt }) => (dueAt > now ? dueAt : now + LOOK_EVERY)));
}
