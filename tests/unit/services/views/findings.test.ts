import { expect, test } from 'vitest';
import type { Observation } from '@/lib/model/case';
import { findingsOf } from '@/lib/services/views/findings';
import { aCase, anObservation } from '../../../harness/a-case';

function toldOf(...looks: Partial<Observation>[]): [cause: string, verdict: string][] {
  return findingsOf(aCase({ observations: looks.map(anObservation) })).map(({ cause, verdict }) => [
    cause,
    verdict,
  ]);
}

test('what is likely and possible is told, the likeliest first, and nothing else', () => {
  expect(toldOf({ state: 'wrong-credentials' })).toEqual([
    ['wrong-password', 'likely'],
    ['wrong-identifier', 'possible'],
  ]);
});

test('a clean page tells of nothing', () => {
  expect(toldOf({ state: 'sign-in-password' })).toEqual([]);
});

test('a fix that did not help is offered no more', () => {
  const back = anObservation({ attempt: 'came-back' });
  const of = aCase({ observations: [back, back] });
  const tried = { fix: 'clear-cookies', at: 1, stateBefore: 'sign-in-password', pageBefore: true } as const;
  const fixes = (outcome: 'pending' | 'unchanged') =>
    findingsOf({ ...of, fixesTried: [{ ...tried, outcome }] }).flatMap((finding) => finding.fixes);
  expect(fixes('pending')).toContain('clear-cookies');
  expect(fixes('unchanged')).not.toContain('clear-cookies');
});
