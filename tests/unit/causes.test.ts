import { describe, expect, test } from 'vitest';
import { causes } from '@/lib/causes';
import { judge } from '@/lib/engine/diagnose';
import type { Cause, CauseId } from '@/lib/model/cause';
import type { Judgement } from '@/lib/model/verdict';
import { anEvidence } from '../harness/an-evidence';
import { everyEvidence } from '../harness/every-evidence';
import { sampled, samplesOf } from '../harness/samples';

test('every cause has its samples, and nothing else has', () => {
  expect(sampled.toSorted()).toEqual(causes.map(({ id }) => id).sort());
});

describe.each(causes.map((cause) => [cause.id, cause] as const))('%s', (_, cause) => {
  const samples = samplesOf(cause);

  test.each(samples)('is $verdict because of $why: $facts', ({ verdict, why, facts }) => {
    expect(nameOf(judge(cause, anEvidence(facts)))).toBe(`${verdict} ${why}`);
  });

  test('has samples of all it looks at, and of nothing else', () => {
    const shown = new Set(samples.flatMap(({ facts }) => Object.keys(facts)));
    expect([...shown].sort()).toEqual([...cause.needs, ...cause.wants].sort());
  });

  test('has a sample for each verdict and reason it can give, and never throws', () => {
    const said = new Set(samples.map(({ verdict, why }) => `${verdict} ${why}`));
    const { named, thrown } = walkOf(cause);
    expect(thrown).toEqual([]);
    expect([...named].filter((each) => !said.has(each))).toEqual([]);
  });
});

test('of two causes that evidence can leave equal, one says that it comes first', () => {
  const pairs = causes.flatMap((a, index) => causes.slice(index + 1).map((b) => [a, b] as const));
  const alike = pairs.filter(([a, b]) => !walkOf(a).places.isDisjointFrom(walkOf(b).places));
  const equal = alike.filter(([a, b]) => canBeEqual(a, b)).map(([a, b]) => [a.id, b.id].sort().join());
  const said = causes.flatMap(({ id, before }) => before.map((other) => [id, other].sort().join()));
  expect(said.sort()).toEqual(equal.sort());
});

function nameOf({ verdict, reason }: Judgement): string {
  return `${verdict} ${reason === null ? null : reason.key}`;
}

/** Verdict and first fix of a judgement that is told; null for one that is not. */
function placeOf(cause: Cause, { verdict, startAt }: Judgement): string | null {
  if (verdict !== 'likely' && verdict !== 'possible') return null;
  return `${verdict} ${startAt === undefined ? cause.ladder[0] : startAt}`;
}

interface Walk {
  /** Verdicts with their reasons. */
  named: Set<string>;
  places: Set<string>;
  thrown: unknown[];
}

const walks = new Map<CauseId, Walk>();

function walkOf(cause: Cause): Walk {
  const known = walks.get(cause.id);
  const walk = known === undefined ? walked(cause) : known;
  walks.set(cause.id, walk);
  return walk;
}

/** What a cause makes of every combination of what it looks at. What it throws the engine would make *unknown*. */
function walked(cause: Cause): Walk {
  const named = new Set<string>();
  const places = new Set<string>();
  const thrown: unknown[] = [];
  const heard: Cause = {
    ...cause,
    judge(facts) {
      try {
        return cause.judge(facts);
      } catch (error) {
        thrown.push(error);
        throw error;
      }
    },
  };
  for (const evidence of everyEvidence([...cause.needs, ...cause.wants])) {
    const judgement = judge(heard, evidence);
    const place = placeOf(cause, judgement);
    named.add(nameOf(judgement));
    if (place !== null) places.add(place);
  }
  return { named, places, thrown };
}

function canBeEqual(a: Cause, b: Cause): boolean {
  const keys = new Set([...a.needs, ...a.wants, ...b.needs, ...b.wants]);
  for (const evidence of everyEvidence([...keys])) {
    const place = placeOf(a, judge(a, evidence));
    if (place !== null && place === placeOf(b, judge(b, evidence))) return true;
  }
  return false;
}
