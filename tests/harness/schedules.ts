import fc from 'fast-check';
import { type BrakePoint, ENDING, PUTTING_BACK } from './worker-brake.ts';

/** Where an operation stands still, each before the call is made. */
const LEAVING = { api: 'storage.session.set', holds: '"step":"leaving"' };
const GOING = { api: 'scripting.executeScript', holds: 'refresh' };
const GONE = { api: 'storage.session.set', holds: '"step":"removing"' };
const COUNTED = { api: 'storage.session.set', holds: '"remaining":' };
const OVER = { api: 'storage.session.set', holds: '"step":"navigating"' };
const COMING_BACK = { api: 'tabs.update', holds: 'https:' };

const POINTS = {
  clear: {
    'before the journal': LEAVING,
    'before the page leaves': GOING,
    'when the page has left': GONE,
    'before the first cookie': ENDING,
    'among the cookies': { ...ENDING, after: 3 },
    'before the counts': COUNTED,
    'before the last step': OVER,
    'before the sign-in opens': COMING_BACK,
    'before the end': { api: 'alarms.clear', after: 1 },
  },
  undo: {
    'before the page leaves': GOING,
    'when the page has left': GONE,
    'before the cookies come back': { api: 'storage.session.set', holds: '"step":"restoring"' },
    'before the first cookie': PUTTING_BACK,
    'among the cookies': { ...PUTTING_BACK, after: 3 },
    'before the copy goes': { api: 'storage.session.remove', holds: 'snapshot:' },
    'before the last step': OVER,
    'before the page opens': COMING_BACK,
  },
} as const satisfies Record<string, Record<string, BrakePoint>>;

export type Operation = keyof typeof POINTS;

export const FAULTS = [
  'worker killed',
  'extension replaced',
  'permission withdrawn',
  'tab crashed',
  'tab closed',
  'tab sent elsewhere',
  'page asks to stay',
  'network cut',
  'clock set forward',
  'clock set back',
  'storage refuses',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What goes wrong, and when. */
export interface Schedule {
  operation: Operation;
  at: string;
  point: BrakePoint;
  /** One after the other, while the operation stands still. */
  faults: readonly Fault[];
}

const STILL_THERE = ['before the journal', 'before the page leaves'];

const anySchedule: fc.Arbitrary<Schedule> = fc
  .constantFrom(
    ...Object.entries(POINTS).flatMap(([operation, points]) =>
      Object.entries(points).map(([at, point]) => ({ operation: operation as Operation, at, point })),
    ),
  )
  .chain((where) =>
    fc
      .uniqueArray(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 2 })
      // A page that is gone asks nothing.
      .filter((faults) => !faults.includes('page asks to stay') || STILL_THERE.includes(where.at))
      .map((faults) => ({ ...where, faults })),
  );

/** As many different schedules, the same ones each time for a seed. */
export function schedules(count: number, seed: number): Schedule[] {
  const drawn = fc.sample(anySchedule, { numRuns: count * 4, seed });
  return [...new Map(drawn.map((each) => [nameOf(each), each])).values()].slice(0, count);
}

export function nameOf({ operation, at, faults }: Schedule): string {
  return `${operation}, ${at}: ${faults.join(', ')}`;
}
