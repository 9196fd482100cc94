import { expect, test } from 'vitest';
import { verify } from '@/lib/engine/verify';
import type { FixOutcome, Observation } from '@/lib/model/case';
import type { FixId } from '@/lib/model/fix';
import type { PageState } from '@/lib/model/page-state';
import { anObservation } from '../../harness/a-case';

type Attempt = Observation['attempt'];

test.each<[PageState, PageState, Attempt, FixOutcome]>([
  ['wrong-password', 'signed-in', null, 'solved'],
  ['otp', 'signed-in', 'other', 'solved'],
  // The fix opened the sign-in page; nobody has pressed anything yet.
  ['wrong-password', 'sign-in-identifier', null, 'pending'],
  ['wrong-password', 'sign-in-password', 'other', 'pending'],
  ['sign-in-password', 'sign-in-password', null, 'pending'],
  ['sign-in-password', 'sign-in-password', 'came-back', 'unchanged'],
  ['sign-in-password', 'sign-in-identifier', 'came-back', 'unchanged'],
  ['wrong-password', 'sign-in-password', 'came-back', 'changed'],
  ['wrong-password', 'wrong-password', 'failed', 'unchanged'],
  ['robot-check', 'robot-check', null, 'unchanged'],
  ['wrong-password', 'otp', 'other', 'changed'],
  ['wrong-password', 'account-locked', 'failed', 'changed'],
  // Waiting for the new code on the page that asks for it.
  ['otp', 'otp', null, 'pending'],
  ['otp', 'otp', 'came-back', 'unchanged'],
  // Pages a fix leads through.
  ['wrong-password', 'password-help', null, 'pending'],
  ['wrong-password', 'new-password', 'other', 'pending'],
  ['otp', 'otp-channel-choice', null, 'pending'],
  ['cookies-disabled', 'not-sign-in', null, 'pending'],
])('from %s to %s with the attempt %s: %s', (stateBefore, state, attempt, outcome) => {
  const next = anObservation({ state, attempt });
  expect(
    verify({ fix: 'clear-cookies', at: 1, stateBefore, pageBefore: true, outcome: 'pending' }, next),
  ).toBe(outcome);
});

test.each<[FixId, Observation['arrival'], FixOutcome]>([
  ['reset-password', 'back-forward', 'pending'],
  ['reset-password', 'reload', 'pending'],
  ['reset-password', 'navigate', 'unchanged'],
  // After these a page is loaded again to see whether it helped.
  ['clear-cookies', 'reload', 'unchanged'],
])('%s, and the same page again by %s: %s', (fix, arrival, outcome) => {
  const tried = { fix, at: 1, stateBefore: 'wrong-password', pageBefore: true, outcome: 'pending' } as const;
  expect(verify(tried, anObservation({ state: 'wrong-password', arrival }))).toBe(outcome);
});
