import { expect, test } from 'vitest';
import { filled, isWhole } from '@/lib/engine/measured';
import { MEASURED } from '@/lib/model/evidence';
import { known, unknown } from '@/lib/model/known';
import { gather } from '@/lib/probes/gather';
import { aCase } from '../../harness/a-case';
import { anEvidence } from '../../harness/an-evidence';

const NOTHING = gather(aCase());
const SOME = { ...NOTHING, response: known({ status: 200, worstRequest: null, retryAfter: null }) };

test('what was missing is taken from later, what was known stays', () => {
  const later = {
    ...anEvidence({ clock: { skew: 600 } }),
    response: known({ status: 503, worstRequest: null, retryAfter: null }),
  };
  const both = filled(SOME, later);
  expect(both.response).toEqual(SOME.response);
  expect(both.clock).toEqual(known({ skew: 600 }));
  expect(Object.keys(both).sort()).toEqual([...MEASURED].sort());
});

test('is whole when nothing is still to come, known or not', () => {
  expect(isWhole(NOTHING)).toBe(false);
  expect(isWhole(SOME)).toBe(false);
  const failed = unknown('failed');
  const all = Object.fromEntries(MEASURED.map((key) => [key, failed]));
  expect(isWhole({ ...NOTHING, ...all })).toBe(true);
});
