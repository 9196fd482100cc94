import fc from 'fast-check';
import { expect, test } from 'vitest';
import { known, unknown } from '@/lib/model/known';
import { clock } from '@/lib/probes/clock';
import { trafficFacts } from '../../harness/traffic';

const DATE = Date.parse('2026-11-24T12:00:00Z');

test.each([
  ['agrees', 0, 0],
  ['ten minutes ahead', 600_000, 600],
  ['ten minutes behind', -600_000, -600],
])('a clock that is %s', (_, ahead, skew) => {
  const facts = trafficFacts({ sentAt: DATE + ahead + 300, answeredAt: DATE + ahead + 700, date: DATE });
  expect(clock(facts)).toEqual(known({ skew }));
});

test('a slow line is no wrong clock', () => {
  const facts = trafficFacts({ sentAt: DATE - 10_000, answeredAt: DATE + 10_000, date: DATE });
  expect(clock(facts)).toEqual(known({ skew: 0 }));
});

test('is right to a second, however the clock is off and wherever on the way the server wrote', () => {
  const ms = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      ms(999),
      ms(500),
      ms(500),
      (off, within, there, back) => {
        const served = DATE + within;
        const found = clock(
          trafficFacts({ sentAt: served - there + off, answeredAt: served + back + off, date: DATE }),
        );
        const skew = found.known ? found.value.skew : Number.NaN;
        expect(Number.isInteger(skew)).toBe(true);
        expect(Math.abs(skew - off / 1000)).toBeLessThan(1.25);
      },
    ),
  );
});

test.each([
  null,
  trafficFacts({ date: null }),
  trafficFacts({ sentAt: null }),
  trafficFacts({ answeredAt: null }),
])('is unknown where a time is missing', (facts) => {
  expect(clock(facts)).toEqual(unknown('not-gathered'));
});
