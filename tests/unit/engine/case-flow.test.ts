import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerFix,
  answerOrigin,
  answerSymptom,
  answerTrial,
  dismiss,
  forgetFix,
  recordFix,
} from '@/lib/engine/case-answers';
import { noPage, observe, openByClick, press, wasStuck } from '@/lib/engine/case-flow';
import { currentCase, newestState } from '@/lib/engine/case-life';
import { filled } from '@/lib/engine/measured';
import { FIX_IDS } from '@/lib/fixes';
import {
  type Case,
  MAX_OBSERVATIONS,
  NOTHING_KEPT,
  type Observation,
  RESET_COUNTS_FOR,
  SILENCE_ENDS_CASE,
  SUBMIT_COUNTS_FOR,
  type Surroundings,
  type TabContext,
  type TabMemory,
} from '@/lib/model/case';
import { type CookieJarEvidence, type Measured, SYMPTOMS } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import { known } from '@/lib/model/known';
import {
  AFTER_ATTEMPT,
  AT_ONCE,
  HANDS_OFF,
  isProblem,
  PAGE_STATES,
  type PageState,
  REASONS,
  STEPS,
  type Step,
} from '@/lib/model/page-state';
import type { Press, Seen } from '@/lib/model/seen';
import { parseOrNull, tabMemorySchema } from '@/lib/platform/stored';
import { gather } from '@/lib/probes/gather';
import { findingsOf } from '@/lib/services/views/findings';
import { aCase, aLook, anObservation, CONTEXT } from '../../harness/a-case';

const OTHER_STORE: TabContext = { ...CONTEXT, store: 'amazon.com' };

/** One tab with a clock. Each step takes a second, unless `after` says otherwise. */
function aTab(start: Case | null = null) {
  let now = 1_000_000;
  let ids = 0;
  let context = CONTEXT;
  let memory: TabMemory = { ...NOTHING_KEPT, case: start && { ...start, lastSeenAt: now } };

  function moment() {
    ids += 1;
    return { now, newId: `case-${ids}` };
  }
  return {
    see(
      state: PageState,
      change: Partial<Seen> = {},
      after = 1000,
      way: Partial<Surroundings & { isStraight: boolean }> = {},
    ) {
      now += after;
      const { isStraight = true, measured = null, askedAgain = false } = way;
      const look = aLook({ state, ...change });
      const flow = observe(memory, look, context, moment(), { measured, askedAgain }, isStraight);
      memory = flow.memory;
      return flow.hint;
    },
    submit(state: PageState, after = 1000, typing: Press['typing'] = null) {
      now += after;
      memory = press(memory, { state, typing }, context, moment(), false);
    },
    noPage(around: Surroundings) {
      now += 1000;
      memory = noPage(memory, context, moment(), around);
    },
    click(seen: Seen | null) {
      memory = openByClick(memory, seen, context, moment());
    },
    change(how: (of: Case) => Case) {
      if (memory.case !== null) memory = { ...memory, case: how(memory.case) };
    },
    goTo(next: TabContext) {
      context = next;
    },
    get now() {
      return now;
    },
    get memory() {
      return memory;
    },
    get case() {
      return memory.case;
    },
    get attempts(): Observation['attempt'][] {
      return memory.case === null ? [] : memory.case.observations.map(({ attempt }) => attempt);
    },
  };
}

function roundsOf(of: Case | null): number | null {
  const evidence = of && gather(of).attempts;
  return evidence?.known ? evidence.value.cameBack : null;
}

/** What was measured where the cookies are so. */
function measuredWith(change: Partial<CookieJarEvidence>): Measured {
  const nothing = gather(aCase());
  const jar = {
    count: 1,
    sentBytes: 1,
    largestForeign: 0,
    twins: 0,
    sessionEnds: 'fine',
    refused: 0,
  } as const;
  const cookieJar = known({ ...jar, signInCookie: null, ...change });
  return { ...filled(nothing, nothing), cookieJar };
}

type Leg = PageState | readonly [pressed: PageState];

/** A press where a state stands in brackets, else a page that is seen. */
function walk(tab: ReturnType<typeof aTab>, legs: readonly Leg[]): void {
  for (const leg of legs) typeof leg === 'string' ? tab.see(leg) : tab.submit(...leg);
}

/** The attempt that is seen when a submit on a page leads to another one. */
function attemptFrom(from: PageState, to: PageState, change: Partial<Seen> = {}, after = 1000) {
  const tab = aTab(aCase());
  tab.submit(from);
  tab.see(to, change, after);
  return tab.attempts.at(-1);
}

describe('an attempt', () => {
  test.each<[PageState, PageState, Observation['attempt']]>([
    ['sign-in-password', 'wrong-password', 'failed'],
    ['sign-in-identifier', 'unknown-account', 'failed'],
    ['otp', 'otp-wrong', 'failed'],
    ['sign-in-password', 'service-error', 'failed'],
    ['sign-in-password', 'sign-in-password', 'came-back'],
    ['sign-in-password', 'sign-in-identifier', 'came-back'],
    ['sign-in-combined', 'sign-in-combined', 'came-back'],
    ['sign-in-combined', 'sign-in-password', 'came-back'],
    ['sign-in-identifier', 'sign-in-identifier', 'came-back'],
    ['wrong-password', 'sign-in-password', 'came-back'],
    ['captcha', 'sign-in-password', 'came-back'],
    ['unknown-account', 'sign-in-identifier', 'came-back'],
    ['sign-in-identifier', 'sign-in-password', 'other'],
    ['unknown-account', 'sign-in-password', 'other'],
    ['otp', 'sign-in-password', 'came-back'],
    ['otp-wrong', 'sign-in-identifier', 'came-back'],
    ['security-question', 'sign-in-identifier', 'came-back'],
    ['approval', 'sign-in-identifier', 'came-back'],
    ['approval-expired', 'sign-in-password', 'came-back'],
    ['approval', 'otp', 'other'],
    ['new-password', 'sign-in-identifier', 'other'],
    ['sign-in-password', 'otp', 'other'],
    ['sign-in-password', 'captcha', 'other'],
    ['sign-in-password', 'robot-check', 'other'],
    ['sign-in-password', 'signed-in', 'other'],
  ])('from %s to %s is %s', (from, to, attempt) => {
    expect(attemptFrom(from, to)).toBe(attempt);
  });

  describe('that ends where it began', () => {
    test.each<[string, readonly Leg[]]>([
      ['a puzzle', [['sign-in-identifier'], 'puzzle', 'sign-in-identifier']],
      ['two puzzles', [['sign-in-password'], 'puzzle', 'robot-check', 'sign-in-identifier']],
      ['a code', [['sign-in-password'], 'otp', ['otp'], 'sign-in-identifier']],
      ['an approval', [['sign-in-password'], 'approval', 'sign-in-password']],
      ['a shop that does not know the person', [['otp'], 'not-sign-in', 'sign-in-identifier']],
      ['an offer', [['sign-in-password'], 'passkey-offer', ['passkey-offer'], 'sign-in-identifier']],
      ['a page to go on', [['sign-in-password'], 'interstitial', ['interstitial'], 'sign-in-identifier']],
    ])('is a round, however often, over %s', (_, round) => {
      const tab = aTab(aCase());
      for (let rounds = 1; rounds <= 4; rounds += 1) {
        walk(tab, round);
        expect(tab.attempts.filter((attempt) => attempt === 'came-back')).toHaveLength(rounds);
      }
    });

    test.each<[string, readonly Leg[]]>([
      ['goes on', [['sign-in-identifier'], 'puzzle', 'sign-in-password']],
      ['changes the address', [['sign-in-identifier'], 'sign-in-password', 'sign-in-identifier']],
      ['leaves a code page', [['sign-in-password'], 'otp', 'sign-in-identifier']],
      ['has a new password', [['new-password'], 'not-sign-in', 'sign-in-identifier']],
      ['is in', [['otp'], 'signed-in', 'sign-in-identifier']],
      ['fails', [['sign-in-password'], 'puzzle', 'wrong-password']],
    ])('is none where the person %s', (_, way) => {
      const tab = aTab(aCase());
      walk(tab, way);
      expect(tab.attempts).not.toContain('came-back');
    });

    test.each(['reload', 'back-forward'] as const)('is none by a %s of what is in between', (arrival) => {
      const tab = aTab(aCase());
      tab.submit('sign-in-password');
      tab.see('puzzle', { arrival });
      tab.see('sign-in-identifier');
      expect(tab.attempts).not.toContain('came-back');
    });

    test.each<[string, Leg]>([
      ['as a puzzle takes', 'puzzle'],
      ['as an approval takes', 'approval'],
      ['as the person is in a shop that does not know them', 'not-sign-in'],
    ])('may take as long %s', (_, between) => {
      const tab = aTab(aCase());
      tab.submit('sign-in-password');
      walk(tab, [between]);
      tab.see('sign-in-identifier', {}, 5 * 60_000);
      expect(tab.attempts.at(-1)).toBe('came-back');
    });

    test.each(['not-sign-in', 'approval'] as const)('takes no longer than a silence over %s', (between) => {
      const tab = aTab();
      tab.submit('sign-in-password');
      tab.see(between);
      tab.see('sign-in-identifier', {}, SILENCE_ENDS_CASE + 1000);
      expect(tab.case).toBeNull();
    });

    test('is one where the person reloads the shop, and none where they step back to it', () => {
      for (const [arrival, rounds] of [
        ['reload', 1],
        ['back-forward', 0],
      ] as const) {
        const tab = aTab(aCase());
        tab.submit('sign-in-password');
        tab.see('not-sign-in', { arrival });
        tab.see('sign-in-identifier');
        expect(roundsOf(tab.case)).toBe(rounds);
      }
    });

    test.each<[Step, PageState, Observation['attempt']]>([
      ['password', 'sign-in-identifier', 'came-back'],
      ['password', 'sign-in-password', 'came-back'],
      ['identifier', 'sign-in-password', 'other'],
      ['identifier', 'sign-in-identifier', 'came-back'],
      ['code', 'sign-in-password', 'came-back'],
      ['reset', 'sign-in-password', 'other'],
    ])('is told by the step that an error refused: %s, then %s', (step, to, attempt) => {
      const tab = aTab();
      tab.see('generic-problem', { reason: 'unread', step });
      walk(tab, [['generic-problem'], to]);
      expect(tab.attempts.at(-1)).toBe(attempt);
    });
  });

  describe('over pages that nobody saw', () => {
    const FIVE_MINUTES = 5 * 60_000;
    const FORGOTTEN = measuredWith({ signInCookie: true });
    const SIGNED_OUT = measuredWith({ signInCookie: false });

    /** Signs in without an error, is asked again, and presses on. */
    function signInAndReturn(tab: ReturnType<typeof aTab>, measured = SIGNED_OUT, after = FIVE_MINUTES) {
      tab.submit('sign-in-password');
      return tab.see('sign-in-identifier', {}, after, { isStraight: false, measured });
    }

    test.each([1000, SUBMIT_COUNTS_FOR + 1000, FIVE_MINUTES])(
      'is no trouble the first time, after %i ms: maybe the person signed out',
      (after) => {
        const tab = aTab();
        expect(signInAndReturn(tab, SIGNED_OUT, after)).toBe('none');
        expect([tab.attempts, roundsOf(tab.case)]).toEqual([['returned'], 0]);
        expect(tab.case && [wasStuck(tab.case), findingsOf(tab.case)]).toEqual([false, []]);
      },
    );

    test('is a loop as soon as a second round was seen, however long each takes', () => {
      const tab = aTab();
      signInAndReturn(tab);
      tab.submit('sign-in-password');
      tab.see('not-sign-in');
      expect(tab.see('sign-in-identifier', {}, FIVE_MINUTES)).toBe('cause');
      expect([roundsOf(tab.case), tab.case && findingsOf(tab.case)[0]?.cause]).toEqual([2, 'stale-cookies']);
    });

    test('is none twice a day', () => {
      const tab = aTab();
      for (let day = 0; day < 4; day += 1) {
        tab.submit('sign-in-password');
        expect(tab.see('sign-in-identifier', {}, SILENCE_ENDS_CASE + 1, { isStraight: false })).toBe('none');
        expect(tab.case).toBeNull();
      }
    });

    test('is none where the person signs in and out, however often', () => {
      const tab = aTab();
      for (let times = 0; times < 6; times += 1) {
        tab.submit('sign-in-password');
        // Our script reads the shop while a case is open.
        if (tab.case?.outcome === 'open') tab.see('signed-in');
        const way = { isStraight: false, measured: SIGNED_OUT };
        expect(tab.see('sign-in-identifier', {}, 60_000, way)).toBe('none');
        expect(roundsOf(tab.case)).toBe(0);
      }
    });

    test('is a loop where the shop let the person in and forgets them again and again', () => {
      const tab = aTab();
      const hints = [1, 2, 3].map(() => {
        tab.submit('sign-in-password');
        tab.see('signed-in');
        return tab.see('sign-in-identifier', {}, FIVE_MINUTES, { measured: FORGOTTEN });
      });
      expect(hints).toEqual(['none', 'cause', 'cause']);
      expect(tab.case && findingsOf(tab.case)[0]).toMatchObject({
        cause: 'stale-cookies',
        verdict: 'likely',
      });
    });

    test('is none where the site asks a person who is in for the password on purpose', () => {
      const tab = aTab(aCase());
      tab.submit('sign-in-password');
      tab.see('signed-in');
      tab.see('sign-in-password', {}, FIVE_MINUTES, { measured: FORGOTTEN, askedAgain: true });
      expect(roundsOf(tab.case)).toBe(0);
    });

    test('a fix that let the person in for a while is not said to have solved it', () => {
      const tab = aTab();
      tab.see('wrong-password');
      tab.change((of) => recordFix(of, 'clear-cookies', tab.now));
      tab.submit('wrong-password');
      tab.see('signed-in');
      const first = tab.case;
      tab.see('sign-in-identifier', {}, FIVE_MINUTES, { measured: FORGOTTEN });
      expect(tab.case).toMatchObject({
        id: first?.id,
        outcome: 'open',
        fixesTried: [{ outcome: 'changed' }],
      });
    });
  });

  describe('at a new password that is asked for', () => {
    const ASKED = ['password-reset-required', ['password-reset-required'], 'password-help'] as const;
    const SAVED = ['new-password', ['new-password'], 'not-sign-in'] as const;
    const IN_AGAIN = [['sign-in-password']] as const;

    function fixesAfter(...legs: Leg[]): FixId[] {
      const tab = aTab();
      walk(tab, legs);
      return fixesOf(tab.case);
    }

    function fixesOf(of: Case | null): FixId[] {
      return of === null ? [] : findingsOf(of).flatMap(({ fixes }) => fixes);
    }

    test('leads to it once', () => {
      const [first, ...others] = fixesAfter('password-reset-required');
      expect([first, others.includes('start-over')]).toEqual(['finish-reset', false]);
    });

    test('leads to no second one, whatever the page says next', () => {
      const again = [...ASKED, ...SAVED, 'sign-in-password', ...IN_AGAIN, ...ASKED] as const;
      expect(fixesAfter(...again, 'password-reset-required').slice(0, 3)).toEqual([
        'start-over',
        'wait-and-retry',
        'contact-support',
      ]);
      for (const next of ['password-reset-required', 'wrong-password', 'generic-problem'] as const) {
        const fixes = fixesAfter(...again, next);
        expect(fixes.filter((fix) => fix === 'reset-password' || fix === 'finish-reset')).toEqual([]);
      }
    });

    test.each<[string, Leg[]]>([
      ['the person got in', ['signed-in', 'sign-in-password']],
      ['it came at once', []],
      ['more was tried than is kept', Array.from({ length: MAX_OBSERVATIONS }, () => 'wrong-password')],
    ])('leads to no second one where in between %s', (_, between) => {
      const fixes = fixesAfter(...ASKED, ...SAVED, ...between, 'password-reset-required');
      expect(fixes.slice(0, 2)).toEqual(['start-over', 'wait-and-retry']);
      expect(fixes).not.toContain('finish-reset');
    });

    test('leads to no second one, however long the person was in the shop', () => {
      const tab = aTab();
      walk(tab, [...ASKED, ...SAVED]);
      tab.see('sign-in-password', {}, SUBMIT_COUNTS_FOR + 1000);
      tab.see('password-reset-required');
      expect(fixesOf(tab.case)).not.toContain('finish-reset');
    });

    test('leads to it still where the person stepped back from what was sent', () => {
      const tab = aTab();
      walk(tab, [...ASKED, ...SAVED]);
      tab.see('password-reset-required', { arrival: 'back-forward' });
      expect(fixesOf(tab.case)[0]).toBe('finish-reset');
    });

    test.each<[string, Leg[]]>([
      ['it was refused', ['new-password', ['new-password'], 'new-password-refused']],
      ['it was left', ['new-password', 'sign-in-password', ...IN_AGAIN]],
      ['nobody knows whether it was saved', ['new-password', ['new-password'], 'service-error']],
      [
        'the person got in without it',
        ['signed-in', 'password-help', 'new-password', ['new-password'], 'signed-in'],
      ],
    ])('leads to it still where %s', (_, way) => {
      expect(fixesAfter(...ASKED, ...way, 'password-reset-required')[0]).toBe('finish-reset');
    });

    test.each([SILENCE_ENDS_CASE + 1, RESET_COUNTS_FOR - 1000])(
      'leads to no second one after %i ms of silence',
      (silence) => {
        const tab = aTab();
        walk(tab, [...ASKED, ...SAVED]);
        tab.see('sign-in-password', {}, silence);
        tab.see('password-reset-required');
        expect(fixesOf(tab.case).slice(0, 2)).toEqual(['start-over', 'wait-and-retry']);
      },
    );

    test('leads to no second one, however long the person waited for its code', () => {
      const tab = aTab();
      walk(tab, ASKED);
      tab.see('new-password', {}, SILENCE_ENDS_CASE + 1);
      walk(tab, [['new-password'], 'not-sign-in', 'password-reset-required']);
      expect(fixesOf(tab.case)).not.toContain('finish-reset');
    });

    test('leads to it anew a day later, and at another store', () => {
      const day = aTab();
      walk(day, [...ASKED, ...SAVED]);
      day.see('password-reset-required', {}, RESET_COUNTS_FOR + 1000);
      const other = aTab();
      walk(other, [...ASKED, ...SAVED]);
      other.goTo(OTHER_STORE);
      other.see('password-reset-required');
      for (const tab of [day, other]) expect(fixesOf(tab.case)[0]).toBe('finish-reset');
    });

    test.each(['reload', 'back-forward'] as const)(
      'is not asked again by a %s of the first page',
      (arrival) => {
        const tab = aTab();
        walk(tab, [...ASKED, ...SAVED]);
        tab.see('password-reset-required', { arrival });
        expect(fixesOf(tab.case)).toContain('finish-reset');
      },
    );

    test('offers a reset to who got in at last and mistypes later', () => {
      const tab = aTab();
      walk(tab, [...ASKED, ...SAVED, 'password-reset-required', 'wrong-password']);
      expect(fixesOf(tab.case)).not.toContain('reset-password');
      walk(tab, ['signed-in', 'wrong-password']);
      expect(fixesOf(tab.case)).toContain('reset-password');
    });
  });

  test('is none without a submit', () => {
    const tab = aTab();
    tab.see('wrong-password');
    expect(tab.attempts).toEqual([null]);
  });

  test.each(['reload', 'back-forward'] as const)('is never a %s, and the submit is used up', (arrival) => {
    const tab = aTab(aCase());
    tab.submit('sign-in-password');
    tab.see('wrong-password', { arrival });
    expect([tab.attempts, tab.memory.submit]).toEqual([[null], null]);
    tab.see('wrong-password');
    expect(tab.attempts).toEqual([null, null]);
  });

  test('fails in the same document when the error becomes shown', () => {
    expect(attemptFrom('sign-in-password', 'wrong-password', { arrival: 'same-document' })).toBe('failed');
  });

  test('is not used up by a page that only changes while the next one loads', () => {
    const tab = aTab(aCase());
    tab.submit('sign-in-password');
    tab.see('sign-in-password', { arrival: 'same-document' });
    tab.see('wrong-password');
    expect(tab.attempts).toEqual([null, 'failed']);
  });

  test('is used up by the page it leads to', () => {
    const tab = aTab(aCase());
    tab.submit('sign-in-password');
    tab.see('wrong-password');
    tab.see('wrong-password');
    expect([tab.attempts, tab.memory.submit]).toEqual([['failed', null], null]);
  });

  test('counts for two minutes', () => {
    expect(attemptFrom('otp', 'otp-wrong', {}, SUBMIT_COUNTS_FOR)).toBe('failed');
    expect(attemptFrom('otp', 'otp-wrong', {}, SUBMIT_COUNTS_FOR + 1)).toBeNull();
  });

  test('is one for two presses', () => {
    const tab = aTab(aCase());
    tab.submit('sign-in-password');
    tab.submit('sign-in-password');
    tab.see('wrong-password');
    expect(tab.attempts).toEqual(['failed']);
  });
});

describe('a case opens', () => {
  test.each(PAGE_STATES)('on %s by itself only where it is a problem', (state) => {
    const tab = aTab();
    tab.see(state);
    expect(tab.case !== null).toBe(isProblem(state));
  });

  test('on a sign-in step that came back', () => {
    const tab = aTab();
    tab.submit('sign-in-password');
    tab.see('sign-in-password');
    expect(tab.attempts).toEqual(['came-back']);
  });

  test('on a captcha that a submit led to, and on no other', () => {
    const tab = aTab();
    tab.see('captcha');
    expect(tab.case).toBeNull();
    tab.submit('sign-in-password');
    tab.see('captcha');
    expect(tab.attempts).toEqual(['other']);
  });

  test('with what the browser says of the tab, and nothing else', () => {
    const tab = aTab();
    tab.see('wrong-password', { triesLeft: 3, status: 200 });
    expect(tab.case).toEqual({
      ...CONTEXT,
      id: 'case-1',
      openedAt: tab.now,
      lastSeenAt: tab.now,
      observations: [anObservation({ at: tab.now, state: 'wrong-password', triesLeft: 3 })],
      fixesTried: [],
      measured: null,
      askedAgain: false,
      symptom: null,
      otherDevice: null,
      privateWindow: null,
      pageOrigin: null,
      coach: null,
      inVain: 0,
      resetAgain: false,
      dismissed: false,
      outcome: 'open',
    });
  });

  test('by a click, with what the page shows', () => {
    const tab = aTab();
    tab.click(aLook({ state: 'sign-in-identifier' }));
    expect([tab.attempts, tab.case && newestState(tab.case)]).toEqual([[null], 'sign-in-identifier']);
  });

  test('by a click, where nothing can be seen', () => {
    const tab = aTab();
    tab.click(null);
    expect([tab.case?.observations, tab.case && newestState(tab.case)]).toEqual([[], 'not-sign-in']);
  });

  test('no second time by a second click, which takes in a page where none was seen', () => {
    const tab = aTab();
    tab.click(null);
    const first = tab.case?.id;
    for (const state of ['otp', 'wrong-password'] as const) tab.click(aLook({ state }));
    expect([tab.case?.id, tab.case?.observations.map((each) => each.state)]).toEqual([first, ['otp']]);
  });
});

describe('a case goes on', () => {
  test('for 30 minutes of silence, and no longer', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.see('wrong-password', {}, SILENCE_ENDS_CASE);
    expect([tab.case?.id, tab.attempts.length]).toEqual(['case-1', 2]);
    tab.see('wrong-password', {}, SILENCE_ENDS_CASE + 1);
    expect([tab.case?.id === 'case-1', tab.attempts.length]).toEqual([false, 1]);
  });

  test('silence that ends on a clean page ends the case', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.see('sign-in-identifier', {}, SILENCE_ENDS_CASE + 1);
    expect(tab.case).toBeNull();
  });

  test('over pages that have nothing to do with the sign-in, which it does not keep', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.see('not-sign-in', {}, SILENCE_ENDS_CASE);
    tab.see('sign-in-password', {}, SILENCE_ENDS_CASE);
    expect(tab.case?.observations.map(({ state }) => state)).toEqual(['wrong-password', 'sign-in-password']);
  });

  test('not in another store', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.goTo(OTHER_STORE);
    tab.see('sign-in-identifier');
    expect(tab.case).toBeNull();
    tab.see('otp-wrong');
    expect([tab.case?.store, tab.attempts.length]).toEqual(['amazon.com', 1]);
  });

  test('with its newest 30 looks', () => {
    const tab = aTab();
    for (let i = 0; i < 40; i += 1) tab.see('wrong-password', { triesLeft: i });
    expect(tab.case?.observations.map(({ triesLeft }) => triesLeft)).toEqual(
      Array.from({ length: MAX_OBSERVATIONS }, (_, index) => index + 10),
    );
  });

  test('is found by its store and its silence', () => {
    const of = aCase({ lastSeenAt: 100 });
    expect(currentCase(of, CONTEXT, 100 + SILENCE_ENDS_CASE)).toBe(of);
    expect(currentCase(of, CONTEXT, 101 + SILENCE_ENDS_CASE)).toBeNull();
    expect(currentCase(of, OTHER_STORE, 100)).toBeNull();
    expect(currentCase(of, { ...CONTEXT, site: 'other' }, 100)).toBeNull();
    expect(currentCase(null, CONTEXT, 100)).toBeNull();
  });
});

describe('the hint', () => {
  test.each(PAGE_STATES)('for %s comes at once where the list says so, and else not', (state) => {
    expect(aTab().see(state)).toBe(AT_ONCE.has(state) ? 'cause' : 'none');
  });

  test.each([...HANDS_OFF])('never comes on %s, although a case is open', (state) => {
    const tab = aTab();
    tab.submit('sign-in-password');
    expect(tab.see(state)).toBe('none');
    expect(tab.case).not.toBeNull();
  });

  test('for a captcha comes only after an attempt', () => {
    const tab = aTab();
    tab.click(aLook({ state: 'captcha' }));
    expect(tab.see('captcha')).toBe('none');
    tab.submit('captcha');
    expect(tab.see('captcha')).toBe('cause');
  });

  test('for a step that came back comes the second time', () => {
    const tab = aTab();
    tab.submit('sign-in-password');
    expect(tab.see('sign-in-password')).toBe('none');
    tab.submit('sign-in-password');
    expect(tab.see('sign-in-password')).toBe('cause');
    expect(tab.see('sign-in-password', { arrival: 'reload' })).toBe('none');
  });

  test('that was closed is silent until the next submit', () => {
    const tab = aTab();
    expect(tab.see('wrong-password')).toBe('cause');
    tab.change(dismiss);
    expect(tab.see('wrong-password', { arrival: 'reload' })).toBe('none');
    expect(tab.see('otp-wrong')).toBe('none');
    tab.submit('sign-in-password');
    expect(tab.see('wrong-password')).toBe('cause');
  });

  test('says once that it worked', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.submit('wrong-password');
    expect(tab.see('signed-in')).toBe('solved');
    expect(tab.case?.outcome).toBe('solved');
    expect(tab.see('signed-in')).toBe('none');
    expect(tab.see('not-sign-in')).toBe('none');
  });

  test('says so although it was closed before', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.change(dismiss);
    expect(tab.see('signed-in')).toBe('solved');
  });

  test('says nothing to somebody who was never stuck', () => {
    const tab = aTab();
    expect(tab.see('signed-in')).toBe('none');
    tab.click(aLook({ state: 'sign-in-identifier' }));
    tab.submit('sign-in-identifier');
    tab.see('sign-in-password');
    tab.submit('sign-in-password');
    expect(tab.see('signed-in')).toBe('none');
    expect(tab.case?.outcome).toBe('solved');
  });

  test('trouble after a sign-in is a new case', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.see('signed-in');
    const first = tab.case?.id;
    expect(tab.see('wrong-password')).toBe('cause');
    expect([tab.case?.id === first, tab.attempts.length]).toEqual([false, 1]);
  });
});

describe('a fix', () => {
  function outcomesAfter(...steps: ((tab: ReturnType<typeof aTab>) => void)[]) {
    const tab = aTab();
    tab.see('wrong-password');
    tab.change((of) => recordFix(of, 'clear-cookies', tab.now));
    for (const step of steps) step(tab);
    return tab.case?.fixesTried.map(({ fix, outcome }) => [fix, outcome]);
  }

  test('waits for the next look, with the state it was meant to end', () => {
    const of = recordFix(
      aCase({ observations: [anObservation({ state: 'otp-wrong' })] }),
      'wait-for-codes',
      9,
    );
    expect(of.fixesTried).toEqual([
      { fix: 'wait-for-codes', at: 9, stateBefore: 'otp-wrong', pageBefore: true, outcome: 'pending' },
    ]);
    expect(of.lastSeenAt).toBe(9);
  });

  test('that stopped before it changed anything is as if it had never been run', () => {
    const of = recordFix(aCase(), 'reset-password', 1);
    expect(forgetFix(recordFix(of, 'clear-cookies', 2), 'clear-cookies').fixesTried).toEqual(of.fixesTried);
  });

  test('that is tried again is kept once, as the newest', () => {
    const once = recordFix(recordFix(aCase(), 'clear-cookies', 1), 'reset-password', 2);
    expect(recordFix(once, 'clear-cookies', 3).fixesTried.map(({ fix, at }) => [fix, at])).toEqual([
      ['reset-password', 2],
      ['clear-cookies', 3],
    ]);
  });

  test('proves nothing on the clean page it opens', () => {
    expect(outcomesAfter((tab) => tab.see('sign-in-identifier'))).toEqual([['clear-cookies', 'pending']]);
  });

  test('helped when the person is in', () => {
    expect(outcomesAfter((tab) => tab.see('signed-in'))).toEqual([['clear-cookies', 'solved']]);
  });

  test('the last one helped after all, when the person is in: earlier ones keep what was seen', () => {
    const later = (tab: ReturnType<typeof aTab>) => {
      tab.see('wrong-password');
      tab.change((of) => recordFix(of, 'reset-password', tab.now));
      tab.see('wrong-password');
      tab.see('signed-in');
    };
    expect(outcomesAfter(later)).toEqual([
      ['clear-cookies', 'unchanged'],
      ['reset-password', 'solved'],
    ]);
  });

  test.each([
    [true, 'solved', 'solved'],
    [false, 'unchanged', 'open'],
  ] as const)('worked, says the person: %s', (worked, outcome, caseOutcome) => {
    const of = answerFix(recordFix(aCase(), 'clear-cookies', 1), 'clear-cookies', worked, 2);
    expect([of.fixesTried.map((each) => each.outcome), of.outcome]).toEqual([[outcome], caseOutcome]);
  });

  test('the person may speak of one that nobody saw them try', () => {
    const of = answerFix(aCase(), 'check-typing', false, 2);
    expect(of.fixesTried.map(({ fix, outcome }) => [fix, outcome])).toEqual([['check-typing', 'unchanged']]);
  });
});

test('a symptom that is told opens the case again', () => {
  const of = answerSymptom(aCase({ outcome: 'solved' }), 'code-trouble', 5);
  expect([of.symptom, of.outcome, of.lastSeenAt]).toEqual(['code-trouble', 'open', 5]);
  expect(answerSymptom(of, null, 6).symptom).toBeNull();
});

describe('how it was typed', () => {
  const careful = { fullWidth: false, outerSpaces: false, ime: false, capsLock: false };
  const typingOf = (tab: ReturnType<typeof aTab>) => tab.case?.observations.at(-1)?.typing;

  test('the password step adds what it saw to the step before', () => {
    const tab = aTab();
    tab.submit('sign-in-identifier', 1000, { ...careful, fullWidth: true, ime: true });
    tab.see('sign-in-password');
    tab.submit('sign-in-password', 1000, { ...careful, capsLock: true });
    tab.see('wrong-password');
    expect(typingOf(tab)).toEqual({ ...careful, fullWidth: true, ime: true, capsLock: true });
  });

  test('a second try tells of itself alone', () => {
    const tab = aTab();
    tab.submit('sign-in-password', 1000, { ...careful, capsLock: true });
    tab.see('wrong-password');
    tab.submit('wrong-password', 1000, careful);
    tab.see('wrong-password');
    expect(typingOf(tab)).toEqual(careful);
  });

  test('a new first step forgets the one before', () => {
    const tab = aTab();
    tab.submit('sign-in-identifier', 1000, { ...careful, fullWidth: true });
    tab.see('unknown-account');
    tab.submit('unknown-account', 1000, careful);
    tab.see('unknown-account');
    expect(typingOf(tab)).toEqual(careful);
  });

  test('a step that saw nothing leaves what was known, and a page without an attempt says nothing', () => {
    const tab = aTab();
    tab.submit('sign-in-identifier', 1000, { ...careful, outerSpaces: true });
    tab.see('sign-in-password');
    tab.submit('sign-in-password', 1000, null);
    tab.see('wrong-password');
    expect(typingOf(tab)).toEqual({ ...careful, outerSpaces: true });
    tab.see('wrong-password', { arrival: 'reload' });
    expect(typingOf(tab)).toBeNull();
  });

  test('what was typed half an hour ago has nothing to do with the password now', () => {
    const tab = aTab();
    tab.submit('sign-in-identifier', 1000, { ...careful, fullWidth: true });
    tab.submit('sign-in-password', SILENCE_ENDS_CASE + 1, careful);
    tab.see('wrong-password');
    expect(typingOf(tab)).toEqual(careful);
  });
});

describe('a sign-in for which no page came', () => {
  const around: Surroundings = { measured: null, askedAgain: true };

  test('opens a case, keeps what was measured, and ends the waiting submit', () => {
    const tab = aTab();
    tab.submit('sign-in-password');
    tab.noPage(around);
    expect(tab.case).toMatchObject({ outcome: 'open', askedAgain: true });
    expect(tab.case?.observations).toEqual([
      anObservation({
        at: tab.now,
        page: false,
        state: 'not-sign-in',
        lang: null,
        cookieEnabled: null,
        status: null,
      }),
    ]);
    tab.see('sign-in-password');
    expect(tab.attempts.at(-1)).toBeNull();
  });

  test('is added to an open case, and a solved one stays behind', () => {
    const tab = aTab();
    tab.see('wrong-password');
    tab.noPage(around);
    expect(tab.case?.observations).toHaveLength(2);
    tab.see('signed-in');
    tab.noPage(around);
    expect(tab.case).toMatchObject({ outcome: 'open', observations: [{ page: false }] });
  });

  test('a fix that brings a page changed something; the sign-in then proves it', () => {
    const tab = aTab();
    tab.noPage(around);
    tab.change((of) => recordFix(of, 'check-connection', tab.now));
    tab.see('sign-in-password');
    expect(tab.case?.fixesTried).toMatchObject([{ pageBefore: false, outcome: 'changed' }]);
    expect(tab.see('signed-in')).toBe('solved');
    expect(tab.case?.fixesTried).toMatchObject([{ outcome: 'solved' }]);
  });

  test('a fix after which none comes either did not help', () => {
    const tab = aTab();
    tab.noPage(around);
    tab.change((of) => recordFix(of, 'check-connection', tab.now));
    tab.noPage(around);
    expect(tab.case?.fixesTried).toMatchObject([{ outcome: 'unchanged' }]);
  });
});

describe('a step that ran out', () => {
  test('opens a case without a hint; any other page of the store does not', () => {
    const tab = aTab();
    expect(tab.see('not-sign-in', { status: 404 })).toBe('none');
    expect(tab.case?.observations).toHaveLength(1);
    const other = aTab();
    other.see('not-sign-in', { status: 200 });
    expect(other.case).toBeNull();
  });
});

test('a page that has loaded completes what was seen of it, counts once, and may change what is told', () => {
  const tab = aTab();
  tab.submit('sign-in-password');
  tab.see('wrong-password');
  const health = { blockedStyles: 1, blockedScripts: 2 };
  expect(tab.see('wrong-password', { arrival: 'same-document', health })).toBe('cause');
  expect(tab.case?.observations).toMatchObject([{ attempt: 'failed', health }]);
  tab.change(dismiss);
  expect(tab.see('wrong-password', { arrival: 'same-document', health })).toBe('none');
});

describe('answers to our questions', () => {
  test('are kept, and can be taken back', () => {
    const tab = aTab();
    tab.see('generic-problem');
    tab.change((of) => answerTrial(of, 'otherDevice', 'works', tab.now));
    tab.change((of) => answerTrial(of, 'privateWindow', 'fails', tab.now));
    expect(tab.case).toMatchObject({ otherDevice: 'works', privateWindow: 'fails' });
    tab.change((of) => answerTrial(of, 'otherDevice', null, tab.now));
    expect(tab.case).toMatchObject({ otherDevice: null, privateWindow: 'fails' });
  });

  test('a doubt about the page ends where the store’s own page is seen', () => {
    const tab = aTab();
    tab.click(null);
    tab.change((of) => answerOrigin(of, 'look-alike', tab.now));
    expect(tab.case?.pageOrigin).toBe('look-alike');
    tab.see('wrong-password');
    expect(tab.case?.pageOrigin).toBeNull();
  });
});

describe('whatever happens in a tab', () => {
  const state = fc.constantFrom(...PAGE_STATES);
  const seen: fc.Arbitrary<Seen> = fc.record({
    state,
    reason: fc.constantFrom(...REASONS),
    step: fc.option(fc.constantFrom(...STEPS)),
    lang: fc.option(fc.constantFrom('ja-JP', 'en-US')),
    triesLeft: fc.option(fc.nat({ max: 9 })),
    cookieEnabled: fc.boolean(),
    status: fc.option(fc.constantFrom(200, 404, 503)),
    arrival: fc.constantFrom('navigate', 'reload', 'back-forward', 'same-document'),
    health: fc.option(fc.record({ blockedStyles: fc.nat(), blockedScripts: fc.nat() })),
  });
  const typing = fc.option(
    fc.record({
      fullWidth: fc.boolean(),
      outerSpaces: fc.boolean(),
      ime: fc.boolean(),
      capsLock: fc.boolean(),
    }),
  );
  const after = fc.oneof(
    fc.nat({ max: 10_000 }),
    fc.constantFrom(0, SUBMIT_COUNTS_FOR, SILENCE_ENDS_CASE + 1),
  );
  const fix: fc.Arbitrary<FixId> = fc.constantFrom(...FIX_IDS);
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('see' as const), seen, after }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('press' as const), state, typing, after }) },
    fc.record({ do: fc.constant('move' as const), store: fc.constantFrom(CONTEXT, OTHER_STORE) }),
    fc.record({ do: fc.constant('click' as const), seen: fc.option(seen) }),
    fc.record({ do: fc.constant('dismiss' as const) }),
    fc.record({ do: fc.constant('fix' as const), fix }),
    fc.record({ do: fc.constant('answer' as const), fix, worked: fc.boolean() }),
    fc.record({ do: fc.constant('tell' as const), symptom: fc.option(fc.constantFrom(...SYMPTOMS)) }),
  );
  const steps = fc.array(step, { maxLength: 60, size: 'max' });

  /** Walks through the steps and asks `check` after each look. */
  function walk(
    all: (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
    check: (hint: string, seen: Seen, before: Case | null, after: Case | null) => void,
  ) {
    const tab = aTab();
    for (const each of all) {
      if (each.do === 'see') {
        const before = tab.case;
        check(tab.see(each.seen.state, each.seen, each.after), each.seen, before, tab.case);
      }
      if (each.do === 'press') tab.submit(each.state, each.after, each.typing);
      if (each.do === 'move') tab.goTo(each.store);
      if (each.do === 'click') tab.click(each.seen);
      if (each.do === 'dismiss') tab.change(dismiss);
      if (each.do === 'fix') tab.change((of) => recordFix(of, each.fix, tab.now));
      if (each.do === 'answer') tab.change((of) => answerFix(of, each.fix, each.worked, tab.now));
      if (each.do === 'tell') tab.change((of) => answerSymptom(of, each.symptom, tab.now));
    }
    return tab;
  }

  test('a case keeps at most 30 looks and each fix once, and storage takes and gives it back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { memory } = walk(all, (_hint, _seen, _before, of) => {
          expect(of === null || of.observations.length <= MAX_OBSERVATIONS).toBe(true);
        });
        expect(parseOrNull(tabMemorySchema, JSON.parse(JSON.stringify(memory)))).toEqual(memory);
        if (memory.case === null) return;
        const fixes = memory.case.fixesTried.map((tried) => tried.fix);
        expect(new Set(fixes).size).toBe(fixes.length);
      }),
    );
  });

  test('a hint comes for failures, or for a captcha and a step that came back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        walk(all, (hint, { state }, before, of) => {
          if (hint === 'none') return;
          expect(of).not.toBeNull();
          if (hint === 'solved') {
            expect([state, before?.outcome]).toEqual(['signed-in', 'open']);
            return;
          }
          const attempt = of?.observations.at(-1)?.attempt;
          const tellable = AT_ONCE.has(state) || AFTER_ATTEMPT.has(state) || attempt === 'came-back';
          expect([state, tellable, of?.dismissed]).toEqual([state, true, false]);
        });
      }),
    );
  });

  test('a person who presses nothing sees no hint on a page without an error', () => {
    const clean = PAGE_STATES.filter((each) => !AT_ONCE.has(each) && each !== 'signed-in');
    const look = fc.record({ state: fc.constantFrom(...clean), seen, after });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60, size: 'max' }), (looks) => {
        const tab = aTab();
        for (const { state, seen, after } of looks)
          expect(tab.see(state, { ...seen, state }, after)).toBe('none');
      }),
    );
  });

  test('what it is given stays as it was', () => {
    fc.assert(
      fc.property(seen, fc.boolean(), (each, withSubmit) => {
        const memory: TabMemory = {
          case: recordFix(aCase({ observations: [anObservation()] }), 'clear-cookies', 1),
          submit: withSubmit
            ? { at: 1, state: 'sign-in-password', step: 2, led: 'nowhere', heard: false }
            : null,
          typed: null,
          reset: null,
        };
        const before = structuredClone(memory);
        observe(memory, each, CONTEXT, { now: 2, newId: 'x' });
        expect(memory).toEqual(before);
      }),
    );
  });
});
