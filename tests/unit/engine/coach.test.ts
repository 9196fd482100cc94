import { describe, expect, test } from 'vitest';
import {
  canCoach,
  fitsOf,
  followCoach,
  isCoached,
  leaveCoach,
  moveCoach,
  settleCoach,
  startCoach,
  stopsOf,
} from '@/lib/engine/coach';
import { FIX_IDS, fixOf } from '@/lib/fixes';
import type { Case, Coaching } from '@/lib/model/case';
import type { FixId } from '@/lib/model/fix';
import { PAGE_STATES, type PageState } from '@/lib/model/page-state';
import { aCase, anObservation } from '../../harness/a-case';

const COACHED = FIX_IDS.filter(canCoach);

function coaching(fix: FixId, change: Partial<Coaching> = {}): Coaching {
  return { fix, at: 0, reached: 0, on: true, byHand: false, ...change };
}

function led(fix: FixId, change: Partial<Coaching> = {}): Case {
  return aCase({ coach: coaching(fix, change) });
}

/** The names of the steps the coach stands on, as the pages come. */
function walk(fix: FixId, states: readonly PageState[]): (string | undefined)[] {
  const names = stopsOf(fix).map(({ name }) => name);
  let of = startCoach(aCase(), fix, states[0] ?? 'not-sign-in');
  return states.map((state) => {
    of = followCoach(of, { state, arrival: 'navigate' });
    return names[of.coach?.at ?? -1];
  });
}

describe('the way through a fix', () => {
  test.each(COACHED)(
    '%s has a stop for each step, and only steps that are there come before others',
    (id) => {
      const { coach, steps, link } = fixOf(id);
      const names = stopsOf(id).map(({ name }) => name);
      expect([names, Object.keys(coach ?? {})]).toEqual([steps, steps]);
      for (const [index, { stop }] of stopsOf(id).entries()) {
        if (stop.after !== undefined) expect(names.slice(0, index)).toContain(stop.after);
        // A page that cannot be told never moves the coach on: our button must.
        if (stop.on.length === 0) expect(stop.opens ?? stop.stays).toBeTruthy();
        // Our button can open an official page only where the fix has one.
        if (stop.opens !== undefined) expect(['sign-in', link]).toContain(stop.opens);
      }
    },
  );

  test('a new password, page by page, to the sign-in with it', () => {
    const pages: PageState[] = ['wrong-password', 'password-help', 'identity-check', 'new-password'];
    expect(walk('reset-password', [...pages, 'password-help', 'sign-in-identifier'])).toEqual([
      'open',
      'identifier',
      'code',
      'new',
      'done',
      'sign_in',
    ]);
  });

  test('going back to the sign-in half way is the first step again', () => {
    expect(walk('reset-password', ['password-help', 'sign-in-password', 'password-help'])).toEqual([
      'identifier',
      'open',
      'identifier',
    ]);
  });

  test('the code by phone: the same page comes first and last', () => {
    const pages: PageState[] = ['sign-in-password', 'otp', 'otp-channel-choice', 'otp', 'otp-wrong'];
    expect(walk('other-code-channel', pages)).toEqual(['sign_in', 'press', 'choose', 'answer', 'answer']);
  });

  test('a new code, on the page that asks for it and on the one that checks who is there', () => {
    const pages: PageState[] = ['otp-expired', 'otp-channel-choice', 'otp'];
    expect(walk('request-new-code', pages)).toEqual(['press', 'send', 'type']);
    expect(walk('request-new-code', ['identity-check-wrong'])).toEqual(['resend']);
    expect(fitsOf(coaching('request-new-code', { at: 2, reached: 2 }), 'identity-check')).toEqual([2, 3]);
  });

  test('the official page of a recovery is a page of the shop', () => {
    const opened = moveCoach(startCoach(aCase(), 'recover-two-step', 'otp'), 1);
    const there = followCoach(opened, { state: 'not-sign-in', arrival: 'navigate' });
    expect(there.coach?.at).toBe(2);
    expect(isCoached(there, anObservation({ state: 'not-sign-in' }))).toBe(true);
  });
});

describe('which step a page is', () => {
  test('the one that is due and those after it come before those behind', () => {
    expect(fitsOf(coaching('other-code-channel', { at: 3, reached: 3 }), 'otp')).toEqual([4, 1]);
    expect(fitsOf(coaching('other-code-channel', { at: 1, reached: 1 }), 'otp')).toEqual([1]);
    expect(fitsOf(coaching('reset-password', { at: 1, reached: 1 }), 'password-help')).toEqual([1, 2]);
    expect(fitsOf(coaching('reset-password'), 'otp')).toEqual([]);
  });

  test('the page settles it by what it shows, but not after a move by hand', () => {
    const of = led('other-code-channel', { at: 2, reached: 2 });
    expect(settleCoach(of, 3).coach).toMatchObject({ at: 3, reached: 3 });
    expect(settleCoach(moveCoach(of, -1), 3).coach).toMatchObject({ at: 1, byHand: true });
  });

  test('to look ahead reaches nothing; to say that a step is done does', () => {
    const ahead = moveCoach(led('other-code-channel', { at: 1, reached: 1 }), 1);
    expect(ahead.coach).toMatchObject({ at: 2, reached: 1 });
    // A wrong code in between: no call was asked for.
    expect(followCoach(ahead, { state: 'otp-wrong', arrival: 'navigate' }).coach).toMatchObject({ at: 1 });
    const said = moveCoach(led('request-new-code', { at: 2, reached: 2 }), 1);
    expect(said.coach).toMatchObject({ at: 3, reached: 3 });
  });

  test('a move by hand holds until another page comes', () => {
    const moved = moveCoach(led('new-captcha-image'), 1);
    const same = followCoach(moved, { state: 'captcha', arrival: 'same-document' });
    expect(same.coach).toMatchObject({ at: 1, byHand: true });
    const next = followCoach(moved, { state: 'captcha-wrong', arrival: 'navigate' });
    expect(next.coach).toMatchObject({ at: 1, byHand: false });
  });

  test.each(COACHED)('%s never leaves its steps, whatever is pressed and whatever comes', (id) => {
    const count = stopsOf(id).length;
    let of = startCoach(aCase(), id, 'not-sign-in');
    for (const state of PAGE_STATES) {
      for (const by of [1, 1, -1, 1] as const) of = moveCoach(of, by);
      of = followCoach(settleCoach(of, 99), { state, arrival: 'navigate' });
      expect(of.coach?.at).toBeGreaterThanOrEqual(0);
      expect(of.coach?.at).toBeLessThan(count);
    }
    for (let press = 0; press < 20; press += 1) of = moveCoach(of, -1);
    expect(of.coach?.at).toBe(0);
  });
});

describe('when it leads', () => {
  const on = led('reset-password', { at: 1, reached: 1 });

  test.each([
    ['password-help', true],
    ['otp-channel-choice', true],
    // A problem with a way of its own comes first.
    ['account-locked', false],
    ['service-error', false],
    ['not-sign-in', false],
  ] as const)('on %s: %s', (state, expected) => {
    expect(isCoached(on, anObservation({ state }))).toBe(expected);
  });

  test('not where its step ran out, where no page came, or where the person left', () => {
    expect(isCoached(on, anObservation({ state: 'not-sign-in', status: 404 }))).toBe(false);
    expect(isCoached(on, anObservation({ state: 'password-help', page: false }))).toBe(false);
    expect(isCoached(leaveCoach(on), anObservation({ state: 'password-help' }))).toBe(false);
    expect(isCoached(aCase(), anObservation({ state: 'password-help' }))).toBe(false);
  });

  test('who left goes on where they were; another fix begins at its start', () => {
    const left = leaveCoach(led('reset-password', { at: 3, reached: 3 }));
    expect(moveCoach(left, 1)).toBe(left);
    expect(startCoach(left, 'reset-password', 'not-sign-in').coach).toMatchObject({ at: 3, on: true });
    expect(startCoach(left, 'other-code-channel', 'otp').coach).toMatchObject({ at: 1, reached: 1 });
  });

  test('a fix with a page of its own begins there where the page in front refuses something', () => {
    const begun = (fix: FixId, state: PageState) => startCoach(aCase(), fix, state).coach?.at;
    expect(begun('reset-password', 'new-password-refused')).toBe(0);
    expect(begun('reset-password', 'new-password')).toBe(3);
    expect(begun('finish-reset', 'new-password-refused')).toBe(2);
    expect(begun('other-code-channel', 'otp-wrong')).toBe(1);
  });

  test('a fix without a way on the page is never begun', () => {
    const of = aCase();
    expect(startCoach(of, 'clear-cookies', 'otp')).toBe(of);
  });

  test('the hint that was closed may speak again', () => {
    expect(startCoach(aCase({ dismissed: true }), 'reset-password', 'otp').dismissed).toBe(false);
  });
});
