import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  boxAt,
  CLEARANCE,
  CORNERS,
  isTight,
  meets,
  place,
  type Room,
  type Size,
  type Spot,
} from '@/lib/hint/placement';

const CARD = { width: 368, height: 380 };
const LINE = { width: 368, height: 50 };
const VIEWPORT = { width: 1280, height: 800 };

function measure(form: string): Size {
  return form === 'card' ? CARD : LINE;
}

function room(obstacles: Box[], change: Partial<Room> = {}): Room {
  return { viewport: VIEWPORT, rtl: false, obstacles, ...change };
}

/** A box with its top left at x, y. */
function at(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

const BOTTOM_END = at(1000, 700, 100, 40);
const BOTTOM_START = at(100, 700, 100, 40);
const TOP_END = at(1000, 100, 100, 40);
const TOP_START = at(100, 100, 100, 40);

describe('place', () => {
  it.each<[string, Box[], Spot | null]>([
    ['an empty page', [], 'card-bottom-end'],
    ['something at the bottom end', [BOTTOM_END], 'card-bottom-start'],
    ['something along the bottom', [BOTTOM_END, BOTTOM_START], 'card-top-end'],
    ['only one corner free', [BOTTOM_END, BOTTOM_START, TOP_END], 'card-top-start'],
    ['too little room for the card', [BOTTOM_END, BOTTOM_START, TOP_END, TOP_START], 'line-top-end'],
    ['a form over the whole page', [at(0, 0, 1280, 800)], null],
    ['obstacles scrolled out of view', [at(0, -500, 1280, 400), at(0, 900, 1280, 400)], 'card-bottom-end'],
    [
      'a field that ends where the clearance begins',
      [at(0, 0, 1280, 800 - 16 - 380 - CLEARANCE)],
      'card-bottom-end',
    ],
    ['a field one pixel nearer', [at(0, 0, 1280, 800 - 16 - 380 - CLEARANCE + 1)], 'line-bottom-end'],
  ])('%s', (_name, obstacles, spot) => {
    expect(place(room(obstacles), measure, null)).toBe(spot);
  });

  it.each<[string, Size, Spot]>([
    ['a phone', { width: 360, height: 780 }, 'line-bottom-end'],
    ['a window at 400 % zoom', { width: 320, height: 256 }, 'line-bottom-end'],
    ['just too narrow', { width: 400, height: 800 }, 'line-bottom-end'],
    ['just wide enough', { width: 401, height: 800 }, 'card-bottom-end'],
    ['just too short', { width: 1280, height: 599 }, 'line-bottom-end'],
    ['just tall enough', { width: 1280, height: 600 }, 'card-bottom-end'],
  ])('starts small on %s', (_name, viewport, spot) => {
    expect(place(room([], { viewport }), measure, null)).toBe(spot);
  });

  it('stays in its corner while that is free', () => {
    expect(place(room([]), measure, 'card-top-start')).toBe('card-top-start');
    expect(place(room([TOP_START]), measure, 'card-top-start')).toBe('card-bottom-end');
  });

  it('unfolds when there is room again', () => {
    expect(place(room([]), measure, 'line-top-start')).toBe('card-bottom-end');
  });

  it('mirrors in a right-to-left hint', () => {
    expect(boxAt('bottom-end', CARD, room([]))).toMatchObject(at(1280 - 16 - 368, 800 - 16 - 380, 368, 380));
    expect(boxAt('bottom-end', CARD, room([], { rtl: true }))).toMatchObject(
      at(16, 800 - 16 - 380, 368, 380),
    );
    expect(place(room([BOTTOM_START], { rtl: true }), measure, null)).toBe('card-bottom-start');
  });

  it('never covers an obstacle, and gives up only if no corner is free', () => {
    const box = fc
      .tuple(
        fc.integer({ min: -200, max: 1400 }),
        fc.integer({ min: -200, max: 1000 }),
        fc.nat(600),
        fc.nat(400),
      )
      .map(([x, y, width, height]) => at(x, y, width + 1, height + 1));
    const rooms = fc.record({
      viewport: fc.record({
        width: fc.integer({ min: 320, max: 1600 }),
        height: fc.integer({ min: 256, max: 1200 }),
      }),
      rtl: fc.boolean(),
      obstacles: fc.array(box, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(rooms, (some) => {
        const fitting = (form: string): Size => ({
          width: Math.min(368, some.viewport.width - 16),
          height: Math.min(measure(form).height, some.viewport.height - 16),
        });
        const spot = place(some, fitting, null);
        const free = (form: string, corner: (typeof CORNERS)[number]): boolean =>
          !some.obstacles.some((obstacle) => meets(boxAt(corner, fitting(form), some), obstacle, CLEARANCE));
        if (spot === null) return CORNERS.every((corner) => !free('line', corner));
        const corner = CORNERS.find((candidate) => spot.endsWith(candidate));
        const form = spot.startsWith('card') ? 'card' : 'line';
        return corner !== undefined && free(form, corner) && !(form === 'card' && isTight(some.viewport));
      }),
    );
  });
});
