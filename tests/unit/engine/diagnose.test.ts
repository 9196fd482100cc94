import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiagnose, diagnose, judge } from '@/lib/engine/diagnose';
import { FIX_IDS } from '@/lib/fixes';
import type { FixOutcome, FixTried } from '@/lib/model/case';
import { type Cause, defineCause } from '@/lib/model/cause';
import { CONNECTION_FAILURES, type Evidence, SYMPTOMS, type Symptom, type Trial } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import { type Known, known, type WhyUnknown } from '@/lib/model/known';
import { PAGE_STATES } from '@/lib/model/page-state';
import { likely, startingAt } from '@/lib/model/verdict';
import { anEvidence } from '../../harness/an-evidence';

function aCause(change: Partial<Cause>): Cause {
  return {
    id: 'wrong-password',
    symptoms: [],
    waits: null,
    before: [],
    needs: [],
    wants: [],
    ladder: [],
    judge: () => likely('x'),
    ...change,
  };
}

function tried(fix: FixId, outcome: FixOutcome): FixTried {
  return { fix, at: 1, stateBefore: 'wrong-password', pageBefore: true, outcome };
}

function firstOf(evidence: Evidence, fixesTried: FixTried[] = []) {
  const [first] = diagnose(evidence, fixesTried);
  return [first?.cause, first?.verdict, first?.fixes[0]];
}

describe('judging one cause', () => {
  test('hands over what is declared and nothing else', () => {
    const seen: object[] = [];
    const cause = defineCause({
      id: 'wrong-password',
      symptoms: [],
      needs: ['pageState'],
      wants: ['response', 'cookieSupport'],
      ladder: [],
      judge(evidence) {
        seen.push(evidence);
        return likely('x');
      },
    });
    judge(cause, anEvidence({ state: 'otp', status: 200, cookies: null }));
    expect(seen).toEqual([
      {
        pageState: { state: 'otp', lang: 'ja', triesLeft: null },
        response: { status: 200, worstRequest: null, retryAfter: null },
        cookieSupport: null,
      },
    ]);
  });

  test('a needed fact that is missing makes this cause unknown, and no other', () => {
    const blind = aCause({ id: 'stale-cookies', needs: ['response'] });
    const seeing = aCause({ id: 'code-wrong', needs: ['pageState'] });
    const findings = createDiagnose([blind, seeing])(anEvidence({ status: null }), []);
    expect(findings.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['code-wrong', 'likely'],
      ['stale-cookies', 'unknown'],
    ]);
  });

  test('a throw makes this cause unknown, and no other', () => {
    const broken = aCause({
      id: 'stale-cookies',
      judge() {
        throw new Error('a mistake of ours');
      },
    });
    const findings = createDiagnose([broken, aCause({ id: 'code-wrong' })])(anEvidence(), []);
    expect(findings.map(({ cause, verdict, reason }) => [cause, verdict, reason?.key])).toEqual([
      ['code-wrong', 'likely', 'x'],
      ['stale-cookies', 'unknown', undefined],
    ]);
  });
});

describe('the ladder of a finding', () => {
  const ladder: FixId[] = ['check-typing', 'reset-password', 'contact-support'];

  test.each<[FixOutcome, FixId[]]>([
    ['unchanged', ['reset-password', 'contact-support']],
    ['changed', ladder],
    ['pending', ladder],
    ['solved', ladder],
  ])('after a fix that ended %s', (outcome, left) => {
    const [finding] = createDiagnose([aCause({ ladder })])(anEvidence(), [tried('check-typing', outcome)]);
    expect(finding?.fixes).toEqual(left);
  });

  test('begins where the cause says', () => {
    const cause = aCause({ ladder, judge: () => startingAt('reset-password', likely('x')) });
    expect(createDiagnose([cause])(anEvidence(), [])[0]?.fixes).toEqual([
      'reset-password',
      'contact-support',
    ]);
  });

  test('is empty when everything on it has failed', () => {
    const failed = ladder.map((fix) => tried(fix, 'unchanged'));
    expect(createDiagnose([aCause({ ladder })])(anEvidence(), failed)[0]).toMatchObject({
      verdict: 'likely',
      fixes: [],
    });
  });
});

describe('a finding carries what a popup says of its cause:', () => {
  test.each<[Symptom[], Symptom | null]>([
    [['code-trouble'], 'code-trouble'],
    // It looks different every time.
    [['service-error', 'same-page-again'], null],
    [[], null],
  ])('of the symptoms %j, %s', (symptoms, symptom) => {
    const [finding] = createDiagnose([aCause({ symptoms, waits: 'codes' })])(anEvidence(), []);
    expect(finding).toMatchObject({ symptom, waits: 'codes' });
  });
});

describe('what comes first', () => {
  test.each<[string, Evidence, string, string, FixId]>([
    ['a wrong password', anEvidence({ state: 'wrong-password' }), 'wrong-password', 'likely', 'check-typing'],
    [
      'the second wrong password',
      anEvidence({ state: 'wrong-password', attempts: { inARow: 2 } }),
      'wrong-password',
      'likely',
      'reset-password',
    ],
    ['a wrong pair', anEvidence({ state: 'wrong-credentials' }), 'wrong-password', 'likely', 'check-typing'],
    [
      'a sign-in that goes round',
      anEvidence({ state: 'sign-in-password', attempts: { cameBack: 2 } }),
      'stale-cookies',
      'likely',
      'clear-cookies',
    ],
    [
      'a wrong password after going round',
      anEvidence({ state: 'wrong-password', attempts: { cameBack: 2 } }),
      'wrong-password',
      'likely',
      'check-typing',
    ],
    [
      'cookies off',
      anEvidence({ state: 'cookies-disabled', cookies: false }),
      'cookies-blocked',
      'likely',
      'allow-cookies',
    ],
    [
      'cookies on but unseen',
      anEvidence({ state: 'cookies-disabled', cookies: true }),
      'stale-cookies',
      'likely',
      'clear-cookies',
    ],
    [
      'an answer without a page',
      anEvidence({ state: null, status: 503 }),
      'service-trouble',
      'likely',
      'wait-and-retry',
    ],
    [
      'a locked account',
      anEvidence({ state: 'account-locked' }),
      'account-on-hold',
      'likely',
      'contact-support',
    ],
    [
      'a wrong captcha',
      anEvidence({ state: 'captcha-wrong' }),
      'captcha-misread',
      'likely',
      'new-captcha-image',
    ],
    [
      'an offer',
      anEvidence({ state: 'create-account-offer' }),
      'create-account-trap',
      'likely',
      'check-identifier',
    ],
    [
      'a wrong password with Caps Lock on',
      anEvidence({ state: 'wrong-password', typing: { capsLock: true } }),
      'caps-lock',
      'likely',
      'turn-off-caps-lock',
    ],
    [
      'the second wrong password with Caps Lock on',
      anEvidence({ state: 'wrong-password', attempts: { inARow: 2 }, typing: { capsLock: true } }),
      'caps-lock',
      'likely',
      'turn-off-caps-lock',
    ],
    [
      'the third wrong password with Caps Lock on: no more guessing',
      anEvidence({ state: 'wrong-password', attempts: { inARow: 3 }, typing: { capsLock: true } }),
      'wrong-password',
      'likely',
      'reset-password',
    ],
    [
      'two tries left with Caps Lock on: no more guessing',
      anEvidence({ state: 'wrong-password', triesLeft: 2, typing: { capsLock: true } }),
      'wrong-password',
      'likely',
      'reset-password',
    ],
    [
      'a sound sign-in that came back twice with a bloated jar',
      anEvidence({
        state: 'sign-in-password',
        attempts: { cameBack: 2 },
        typing: {},
        jar: { count: 40, sentBytes: 8100 },
      }),
      'cookies-too-large',
      'likely',
      'clear-cookies',
    ],
    [
      'an empty 431',
      anEvidence({ state: null, status: 431 }),
      'cookies-too-large',
      'likely',
      'clear-cookies',
    ],
    [
      'a 400 for 7 kB of cookies',
      anEvidence({ state: null, status: 400, jar: { sentBytes: 7000 } }),
      'cookies-too-large',
      'likely',
      'clear-cookies',
    ],
    [
      'a browser that gave up being sent on',
      anEvidence({
        state: null,
        redirects: { count: 20, gaveUp: true },
        connection: { failure: 'other' },
      }),
      'redirect-loop',
      'likely',
      'clear-cookies',
    ],
    [
      'a line that is off',
      anEvidence({ state: null, connection: { failure: 'offline', online: false } }),
      'connection',
      'likely',
      'check-connection',
    ],
    [
      'a wrong code and a clock ten minutes off',
      anEvidence({ state: 'otp-wrong', attempts: { inARow: 1 }, skew: 600 }),
      'clock-skew',
      'likely',
      'set-clock',
    ],
    [
      'a wrong code and a clock that is right',
      anEvidence({ state: 'otp-wrong', attempts: { inARow: 1 }, skew: 2 }),
      'code-wrong',
      'likely',
      'request-new-code',
    ],
    [
      'an offer of an account at a store this browser never used',
      anEvidence({ state: 'create-account-offer', store: { usedOther: 'amazon.co.jp' } }),
      'wrong-store',
      'likely',
      'open-right-store',
    ],
    [
      'an unknown account at a store this browser does use',
      anEvidence({ state: 'unknown-account', store: { usedHere: true, usedOther: 'amazon.co.jp' } }),
      'unknown-account',
      'likely',
      'check-identifier',
    ],
    [
      'an unknown account at a store that takes the account of one that was used',
      anEvidence({ state: 'unknown-account', store: { usedSame: 'amazon.de' } }),
      'unknown-account',
      'likely',
      'check-identifier',
    ],
    [
      'full-width letters in a refused address',
      anEvidence({ state: 'invalid-identifier', typing: { fullWidth: true } }),
      'full-width-typing',
      'likely',
      'type-half-width',
    ],
    [
      'a refused password at the sign-in of AWS',
      anEvidence({ state: 'wrong-password', store: { detour: 'other-account' } }),
      'other-service',
      'likely',
      'use-store-account',
    ],
    [
      'a password asked for once more on purpose',
      anEvidence({
        state: 'sign-in-password',
        health: { askedAgain: true },
        jar: { signInCookie: true },
      }),
      'asked-again',
      'likely',
      'sign-in-again',
    ],
    [
      'the same, coming back twice: a loop',
      anEvidence({
        state: 'sign-in-password',
        attempts: { cameBack: 2 },
        health: { askedAgain: true },
        jar: { signInCookie: true },
      }),
      'stale-cookies',
      'likely',
      'clear-cookies',
    ],
    [
      'a step whose ticket ran out',
      anEvidence({ health: { expired: true }, status: 404 }),
      'expired-page',
      'likely',
      'start-over',
    ],
    [
      'a page at an address of somebody else',
      anEvidence({ state: null, origin: 'look-alike' }),
      'look-alike-page',
      'likely',
      'leave-page',
    ],
    [
      'a problem without a reason, with scripts that are missing',
      anEvidence({ state: 'generic-problem', health: { blockedScripts: 2 } }),
      'blocker-interference',
      'likely',
      'pause-blocker',
    ],
    [
      'a problem without a reason, in an old browser',
      anEvidence({ state: 'generic-problem', browser: { ageMonths: 24 } }),
      'outdated-browser',
      'likely',
      'update-browser',
    ],
    [
      'a site that asks for a pause',
      anEvidence({ state: null, response: { status: 429, retryAfter: 60 } }),
      'service-trouble',
      'likely',
      'wait-and-retry',
    ],
    [
      'a connection that the site refuses',
      anEvidence({ state: null, status: 403 }),
      'unfamiliar-device',
      'likely',
      'use-known-device',
    ],
  ])('on %s', (_, evidence, cause, verdict, fix) => {
    expect(firstOf(evidence)).toEqual([cause, verdict, fix]);
  });

  test.each<[Symptom, string[]]>([
    ['wrong-details', ['wrong-password', 'wrong-identifier', 'captcha-misread']],
    ['service-error', ['service-trouble']],
    [
      'code-trouble',
      ['code-not-received', 'code-wrong', 'code-expired', 'code-rate-limited', 'old-phone-number'],
    ],
    ['no-connection', ['connection']],
    ['same-page-again', ['stale-cookies']],
    ['app-fails', ['outdated-app']],
    ['strange-activity', ['taken-over']],
  ])('the symptom %s leads to its causes, possible and never likely', (symptom, causes) => {
    // A page that no script can run on is no reason to say less.
    for (const state of ['not-sign-in', null] as const) {
      const findings = diagnose(anEvidence({ state, symptom }), []);
      const told = findings.filter(({ verdict }) => verdict === 'possible').map(({ cause }) => cause);
      expect(told).toEqual(causes);
      expect(findings.some(({ verdict }) => verdict === 'likely')).toBe(false);
    }
  });

  test.each<[string, Evidence, string, string, FixId]>([
    [
      'a refused password that fails on another device: it is wrong',
      anEvidence({ state: 'wrong-password', otherDevice: 'fails', typing: { capsLock: true } }),
      'wrong-password',
      'likely',
      'reset-password',
    ],
    [
      'a refused password that works on another device: it was typed differently',
      anEvidence({ state: 'wrong-password', otherDevice: 'works' }),
      'wrong-password',
      'possible',
      'check-typing',
    ],
    [
      'a page nobody could read, failing on another device',
      anEvidence({ state: null, symptom: 'wrong-details', otherDevice: 'fails' }),
      'wrong-password',
      'possible',
      'reset-password',
    ],
    [
      'details that are refused here and work on another device',
      anEvidence({ symptom: 'same-page-again', otherDevice: 'works', jar: { count: 9 } }),
      'stale-cookies',
      'likely',
      'clear-cookies',
    ],
    [
      'a private window that works, with cookies that are there',
      anEvidence({ state: 'sign-in-password', privateWindow: 'works', jar: { count: 9 } }),
      'stale-cookies',
      'likely',
      'clear-cookies',
    ],
    [
      'a private window that works, with parts of the page missing',
      anEvidence({
        state: 'sign-in-password',
        privateWindow: 'works',
        jar: { count: 9 },
        health: { blockedScripts: 1 },
      }),
      'blocker-interference',
      'likely',
      'pause-blocker',
    ],
    [
      'a problem without a reason that fails on another device too',
      anEvidence({ state: 'generic-problem', otherDevice: 'fails' }),
      'service-trouble',
      'likely',
      'wait-and-retry',
    ],
  ])('after a trial, on %s', (_, evidence, cause, verdict, fix) => {
    expect(firstOf(evidence)).toEqual([cause, verdict, fix]);
  });

  test.each<Trial>(['works', 'fails'])('a trial that %s and nothing else makes nothing likely', (trial) => {
    for (const evidence of [
      anEvidence({ state: null, attempts: null, otherDevice: trial }),
      anEvidence({ state: null, attempts: null, privateWindow: trial }),
      anEvidence({ otherDevice: trial }),
      anEvidence({ privateWindow: trial }),
    ])
      expect(diagnose(evidence, []).filter(({ verdict }) => verdict === 'likely')).toEqual([]);
  });

  test('what failed on another device too is no fault of this browser', () => {
    const everything = anEvidence({
      state: 'sign-in-password',
      otherDevice: 'fails',
      attempts: { cameBack: 3 },
      typing: {},
      jar: { sentBytes: 9000, twins: 3 },
      redirects: { count: 20, gaveUp: true },
      health: { blockedScripts: 2 },
      browser: { ageMonths: 24, strict: true },
    });
    const ruledOut = diagnose(everything, []).filter(({ verdict }) => verdict === 'ruled-out');
    expect(ruledOut.map(({ cause }) => cause)).toEqual(
      expect.arrayContaining([
        'stale-cookies',
        'cookies-too-large',
        'redirect-loop',
        'blocker-interference',
        'outdated-browser',
      ]),
    );
  });

  test('a fix that did not help gives way to the next cause', () => {
    const seen = anEvidence({ state: 'wrong-password', typing: { capsLock: true } });
    expect(firstOf(seen, [tried('turn-off-caps-lock', 'unchanged')])).toEqual([
      'wrong-password',
      'likely',
      'check-typing',
    ]);
  });

  test('nothing is likely on a clean page where everything is in order', () => {
    const measured = {
      status: 200,
      redirects: { count: 3 },
      connection: {},
      cookies: true,
      jar: {},
      skew: 20,
      typing: {},
      store: { usedHere: true },
      health: {},
      browser: {},
      origin: 'own',
    } as const;
    for (const state of ['not-sign-in', 'sign-in-identifier', 'sign-in-password', 'signed-in'] as const) {
      const told = diagnose(anEvidence({ state, ...measured }), []).filter(
        ({ verdict }) => verdict === 'likely' || verdict === 'possible',
      );
      expect(told).toEqual([]);
    }
  });

  test('no account is ever cleared of a takeover, nor accused', () => {
    for (const state of PAGE_STATES) {
      const finding = diagnose(anEvidence({ state }), []).find(({ cause }) => cause === 'taken-over');
      expect(['possible', 'unknown']).toContain(finding?.verdict);
    }
  });
});

describe('whatever the evidence', () => {
  const why = fc.constantFrom<WhyUnknown>('not-gathered', 'no-permission', 'unsupported', 'failed');
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
    fc.oneof(
      value.map((it) => known(it)),
      why.map((reason): Known<T> => ({ known: false, why: reason })),
    );
  const count = fc.nat({ max: 5 });
  const state = fc.constantFrom(...PAGE_STATES);
  const status = fc.integer({ min: 100, max: 599 });
  const size = fc.nat({ max: 12_000 });
  const trial = fc.constantFrom<Trial>('works', 'fails');
  const evidence: fc.Arbitrary<Evidence> = fc.record({
    pageState: maybe(fc.record({ state, lang: fc.option(fc.string()), triesLeft: fc.option(count) })),
    attempts: maybe(
      fc.record({ failed: count, byState: fc.dictionary(state, count), inARow: count, cameBack: count }),
    ),
    response: maybe(
      fc.record({ status: fc.option(status), worstRequest: fc.option(status), retryAfter: fc.option(size) }),
    ),
    redirects: maybe(fc.record({ count: fc.nat({ max: 20 }), gaveUp: fc.boolean() })),
    connection: maybe(
      fc.record({ failure: fc.option(fc.constantFrom(...CONNECTION_FAILURES)), online: fc.boolean() }),
    ),
    cookieSupport: maybe(fc.record({ enabled: fc.boolean() })),
    cookieJar: maybe(
      fc.record({
        count,
        sentBytes: size,
        largestForeign: size,
        twins: count,
        sessionEnds: fc.constantFrom('fine', 'far-future', 'none'),
        refused: count,
        signInCookie: fc.option(fc.boolean()),
      }),
    ),
    clock: maybe(fc.record({ skew: fc.integer({ min: -1000, max: 1000 }) })),
    typing: maybe(
      fc.record({
        fullWidth: fc.boolean(),
        outerSpaces: fc.boolean(),
        ime: fc.boolean(),
        capsLock: fc.boolean(),
      }),
    ),
    store: maybe(
      fc.record({
        usedHere: fc.option(fc.boolean()),
        usedSame: fc.option(fc.constant('amazon.de')),
        usedOther: fc.option(fc.constant('amazon.co.jp')),
        detour: fc.option(fc.constantFrom('other-account', 'partner')),
        strangeLanguage: fc.boolean(),
      }),
    ),
    pageHealth: maybe(
      fc.record({
        blockedStyles: count,
        blockedScripts: count,
        expired: fc.boolean(),
        askedAgain: fc.boolean(),
      }),
    ),
    browser: maybe(
      fc.record({
        family: fc.constantFrom('chromium', 'firefox', 'safari', 'other'),
        ageMonths: fc.option(fc.nat({ max: 40 })),
        private: fc.boolean(),
        strict: fc.boolean(),
      }),
    ),
    pageOrigin: maybe(fc.record({ origin: fc.constantFrom('own', 'look-alike', 'legal', 'other') })),
    person: maybe(
      fc.record({
        symptom: fc.option(fc.constantFrom(...SYMPTOMS)),
        otherDevice: fc.option(trial),
        privateWindow: fc.option(trial),
      }),
    ),
  });
  const fixesTried: fc.Arbitrary<FixTried[]> = fc.array(
    fc.record({
      fix: fc.constantFrom(...FIX_IDS),
      at: fc.nat(),
      stateBefore: state,
      pageBefore: fc.boolean(),
      outcome: fc.constantFrom<FixOutcome>('pending', 'solved', 'changed', 'unchanged'),
    }),
    { maxLength: 12 },
  );

  test('it never throws, keeps every cause, and offers no fix that failed', () => {
    const causes = diagnose(anEvidence(), []).map(({ cause }) => cause);
    fc.assert(
      fc.property(evidence, fixesTried, (seen, done) => {
        const findings = diagnose(seen, done);
        const failed = new Set(done.filter(({ outcome }) => outcome === 'unchanged').map(({ fix }) => fix));
        expect(findings.map(({ cause }) => cause).sort()).toEqual([...causes].sort());
        expect(findings.flatMap(({ fixes }) => fixes).filter((fix) => failed.has(fix))).toEqual([]);
      }),
    );
  });

  test('a verdict that is told has a reason', () => {
    fc.assert(
      fc.property(evidence, (seen) => {
        for (const { verdict, reason } of diagnose(seen, []))
          expect(reason !== null).toBe(verdict === 'likely' || verdict === 'possible');
      }),
    );
  });
});
