import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causes } from '@/lib/causes';
import { createDiagnose, diagnose, judge } from '@/lib/engine/diagnose';
import { FIX_IDS } from '@/lib/fixes';
import type { FixOutcome, FixTried } from '@/lib/model/case';
import { type Cause, type CauseId, defineCause } from '@/lib/model/cause';
import type { Evidence, Symptom, Trial } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import { PAGE_STATES, type Step } from '@/lib/model/page-state';
import type { Facts } from '@/lib/model/sample';
import { likely, startingAt } from '@/lib/model/verdict';
import { anEvidence } from '../../harness/an-evidence';
import { everySample } from '../../harness/samples';

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
    judge(cause, anEvidence({ pageState: { state: 'otp' }, response: { status: 200 }, cookieSupport: null }));
    expect(seen).toEqual([
      {
        pageState: { state: 'otp', reason: 'none', step: null, lang: 'ja', triesLeft: null },
        response: { status: 200, worstRequest: null, retryAfter: null },
        cookieSupport: null,
      },
    ]);
  });

  test('a needed fact that is missing makes this cause unknown, and no other', () => {
    const blind = aCause({ id: 'stale-cookies', needs: ['response'] });
    const seeing = aCause({ id: 'code-wrong', needs: ['pageState'] });
    const findings = createDiagnose([blind, seeing])(anEvidence({ response: null }), []);
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
  test.each<[what: string, facts: Facts, told: string[], fix: FixId]>([
    ['a wrong password', { pageState: { state: 'wrong-password' } }, ['wrong-password'], 'check-typing'],
    [
      'the second wrong password',
      { pageState: { state: 'wrong-password' }, attempts: { inARow: 2 } },
      ['wrong-password', 'two-accounts?'],
      'reset-password',
    ],
    [
      'a wrong pair',
      { pageState: { state: 'wrong-credentials' } },
      ['wrong-password', 'wrong-identifier?'],
      'check-typing',
    ],
    [
      'a sign-in that goes round',
      { pageState: { state: 'sign-in-password' }, attempts: { cameBack: 2 } },
      ['stale-cookies'],
      'clear-cookies',
    ],
    [
      'a wrong password after going round',
      { pageState: { state: 'wrong-password' }, attempts: { cameBack: 2 } },
      ['wrong-password', 'stale-cookies?'],
      'check-typing',
    ],
    [
      'cookies on but unseen',
      { pageState: { state: 'cookies-disabled' }, cookieSupport: { enabled: true } },
      ['stale-cookies', 'cookies-blocked?'],
      'clear-cookies',
    ],
    [
      'an offer',
      { pageState: { state: 'create-account-offer' } },
      ['create-account-trap', 'wrong-identifier?', 'unknown-account?'],
      'check-identifier',
    ],
    [
      'a wrong password with Caps Lock on',
      { pageState: { state: 'wrong-password' }, typing: { capsLock: true } },
      ['caps-lock', 'wrong-password'],
      'turn-off-caps-lock',
    ],
    [
      'the second wrong password with Caps Lock on',
      {
        pageState: { state: 'wrong-password' },
        attempts: { inARow: 2 },
        typing: { capsLock: true },
      },
      ['caps-lock', 'wrong-password', 'two-accounts?'],
      'turn-off-caps-lock',
    ],
    [
      'the third wrong password with Caps Lock on: no more guessing',
      {
        pageState: { state: 'wrong-password' },
        attempts: { inARow: 3 },
        typing: { capsLock: true },
      },
      ['wrong-password', 'caps-lock?', 'two-accounts?'],
      'reset-password',
    ],
    [
      'two tries left with Caps Lock on: no more guessing',
      { pageState: { state: 'wrong-password', triesLeft: 2 }, typing: { capsLock: true } },
      ['wrong-password', 'caps-lock?'],
      'reset-password',
    ],
    [
      'a sound sign-in that came back twice with a bloated jar',
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 2 },
        typing: {},
        cookieJar: { count: 40, sentBytes: 8100 },
      },
      ['cookies-too-large', 'stale-cookies'],
      'clear-cookies',
    ],
    [
      'a wrong code and a clock ten minutes off',
      { pageState: { state: 'otp-wrong' }, attempts: { inARow: 1 }, clock: { skew: 600 } },
      ['clock-skew', 'code-wrong'],
      'set-clock',
    ],
    [
      'an offer of an account at a store this browser never used',
      { pageState: { state: 'create-account-offer' }, store: { usedOther: 'shop.example' } },
      ['wrong-store', 'create-account-trap', 'wrong-identifier?', 'unknown-account?'],
      'open-right-store',
    ],
    [
      'an unknown account at a store this browser does use',
      {
        pageState: { state: 'unknown-account' },
        store: { usedHere: true, usedOther: 'shop.example' },
      },
      ['unknown-account', 'wrong-identifier?'],
      'check-identifier',
    ],
    [
      'full-width letters in a refused address',
      { pageState: { state: 'invalid-identifier' }, typing: { fullWidth: true } },
      ['full-width-typing', 'wrong-identifier'],
      'type-half-width',
    ],
    [
      'a refused password at the sign-in of another service',
      { pageState: { state: 'wrong-password' }, store: { detour: 'other-account' } },
      ['other-service', 'wrong-password'],
      'use-store-account',
    ],
    [
      'a password asked for once more on purpose',
      {
        pageState: { state: 'sign-in-password' },
        pageHealth: { askedAgain: true },
        cookieJar: { signInCookie: true },
      },
      ['asked-again'],
      'sign-in-again',
    ],
    [
      'the same, coming back twice: a loop',
      {
        pageState: { state: 'sign-in-password' },
        attempts: { cameBack: 2 },
        pageHealth: { askedAgain: true },
        cookieJar: { signInCookie: true },
      },
      ['stale-cookies'],
      'clear-cookies',
    ],
    [
      'a problem without a reason, with scripts that are missing',
      { pageState: { state: 'generic-problem' }, pageHealth: { blockedScripts: 2 } },
      ['blocker-interference', 'stale-cookies?', 'service-trouble?'],
      'pause-blocker',
    ],
    [
      'a problem without a reason, in an old browser',
      { pageState: { state: 'generic-problem' }, browser: { ageMonths: 24 } },
      ['outdated-browser', 'stale-cookies?', 'service-trouble?'],
      'update-browser',
    ],
    [
      'a site that asks for a pause',
      { pageState: null, response: { status: 429, retryAfter: 60 } },
      ['service-trouble', 'unfamiliar-device?'],
      'wait-and-retry',
    ],
    [
      'a refused password that fails on another device: it is wrong',
      {
        pageState: { state: 'wrong-password' },
        typing: { capsLock: true },
        person: { otherDevice: 'fails' },
      },
      ['wrong-password', 'caps-lock?'],
      'reset-password',
    ],
    [
      'a refused password that works on another device: it was typed differently',
      { pageState: { state: 'wrong-password' }, person: { otherDevice: 'works' } },
      ['wrong-password?', 'blocker-interference?', 'stale-cookies?'],
      'check-typing',
    ],
    [
      'a page nobody could read, failing on another device',
      { pageState: null, person: { symptom: 'wrong-details', otherDevice: 'fails' } },
      ['wrong-password?', 'wrong-identifier?', 'captcha-misread?'],
      'reset-password',
    ],
    [
      'details that are refused here and work on another device',
      { cookieJar: { count: 9 }, person: { symptom: 'same-page-again', otherDevice: 'works' } },
      ['stale-cookies', 'blocker-interference?'],
      'clear-cookies',
    ],
    [
      'a private window that works, with cookies that are there',
      {
        pageState: { state: 'sign-in-password' },
        cookieJar: { count: 9 },
        person: { privateWindow: 'works' },
      },
      ['stale-cookies', 'blocker-interference?'],
      'clear-cookies',
    ],
    [
      'a private window that works, with parts of the page missing',
      {
        pageState: { state: 'sign-in-password' },
        cookieJar: { count: 9 },
        pageHealth: { blockedScripts: 1 },
        person: { privateWindow: 'works' },
      },
      ['blocker-interference', 'stale-cookies'],
      'pause-blocker',
    ],
    [
      'a problem without a reason that fails on another device too',
      { pageState: { state: 'generic-problem' }, person: { otherDevice: 'fails' } },
      ['service-trouble', 'wrong-password?', 'wrong-identifier?'],
      'wait-and-retry',
    ],
  ])('on %s', (_, facts, told, fix) => {
    const findings = diagnose(anEvidence(facts), []).filter(({ reason }) => reason !== null);
    const said = findings.map(({ cause, verdict }) => (verdict === 'likely' ? cause : `${cause}?`));
    expect([said[0], findings[0]?.fixes[0]]).toEqual([told[0], fix]);
    // Causes that are still to be written may come between.
    expect(said.filter((each) => told.includes(each))).toEqual(told);
  });

  test.each<[Symptom, CauseId[]]>([
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
    for (const pageState of [{}, null]) {
      const findings = diagnose(anEvidence({ pageState, person: { symptom } }), []);
      const told = findings.filter(({ verdict }) => verdict === 'possible').map(({ cause }) => cause);
      expect(told.filter((cause) => causes.includes(cause))).toEqual(causes);
      expect(told[0]).toBe(causes[0]);
      expect(findings.some(({ verdict }) => verdict === 'likely')).toBe(false);
    }
  });

  test.each<Trial>(['works', 'fails'])('a trial that %s and nothing else makes nothing likely', (trial) => {
    for (const evidence of [
      anEvidence({ pageState: null, attempts: null, person: { otherDevice: trial } }),
      anEvidence({ pageState: null, attempts: null, person: { privateWindow: trial } }),
      anEvidence({ person: { otherDevice: trial } }),
      anEvidence({ person: { privateWindow: trial } }),
    ])
      expect(diagnose(evidence, []).filter(({ verdict }) => verdict === 'likely')).toEqual([]);
  });

  test('what failed on another device too is no fault of this browser', () => {
    const everything = anEvidence({
      pageState: { state: 'sign-in-password' },
      attempts: { cameBack: 3 },
      typing: {},
      cookieJar: { sentBytes: 9000, twins: 3 },
      redirects: { count: 20, gaveUp: true },
      pageHealth: { blockedScripts: 2 },
      browser: { ageMonths: 24, strict: true },
      person: { otherDevice: 'fails' },
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
    const seen = anEvidence({ pageState: { state: 'wrong-password' }, typing: { capsLock: true } });
    expect(firstOf(seen, [tried('turn-off-caps-lock', 'unchanged')])).toEqual([
      'wrong-password',
      'likely',
      'check-typing',
    ]);
  });

  test('nothing is likely on a clean page where everything is in order', () => {
    const measured = {
      response: { status: 200 },
      redirects: { count: 3 },
      connection: {},
      cookieSupport: {},
      cookieJar: {},
      clock: { skew: 20 },
      typing: {},
      store: { usedHere: true },
      pageHealth: {},
      browser: {},
      pageOrigin: {},
    };
    for (const state of ['not-sign-in', 'sign-in-identifier', 'sign-in-password', 'signed-in'] as const) {
      const told = diagnose(anEvidence({ pageState: { state }, ...measured }), []).filter(
        ({ verdict }) => verdict === 'likely' || verdict === 'possible',
      );
      expect(told).toEqual([]);
    }
  });

  test('no account is ever cleared of a takeover, nor accused', () => {
    for (const state of PAGE_STATES) {
      const finding = diagnose(anEvidence({ pageState: { state } }), []).find(
        ({ cause }) => cause === 'taken-over',
      );
      expect(['possible', 'unknown']).toContain(finding?.verdict);
    }
  });
});

describe('a reason that was not read', () => {
  const fixesAt = (step: Step, facts: Facts = {}) => {
    const [first] = diagnose(
      anEvidence({ ...facts, pageState: { state: 'generic-problem', reason: 'unread', step } }),
      [],
    );
    expect(first?.cause).toBe('unread-reason');
    return first?.fixes;
  };
  const again: Facts = { attempts: { inARow: 2, soundInARow: 2 } };

  test.each<[Step, FixId[]]>([
    ['identifier', ['check-identifier', 'use-other-identifier']],
    ['combined', ['check-typing', 'reset-password']],
    ['captcha', ['new-captcha-image', 'check-typing', 'reset-password']],
    ['reset', ['check-identifier', 'start-over']],
    ['identity', ['request-new-code', 'other-code-channel']],
    ['approval', ['approve-elsewhere', 'start-over']],
    ['question', ['check-answer']],
    ['detail', ['skip-offer']],
    ['interstitial', ['follow-page', 'start-over']],
  ])('about %s offers what is harmless there', (step, fixes) => {
    expect(fixesAt(step)).toEqual([...fixes, 'contact-support']);
  });

  test.each<[string, Step, Facts]>([
    ['once', 'password', { attempts: { inARow: 1, soundInARow: 1 } }],
    ['sound only once', 'password', { attempts: { inARow: 2, soundInARow: 1 } }],
    ['of a code', 'code', again],
  ])('blames no cookies: %s', (_, step, facts) => {
    expect(fixesAt(step, facts)).not.toContain('clear-cookies');
  });

  test('leaves cookies for last where the typing was sound and it came back', () => {
    expect(fixesAt('password', again)).toEqual([
      'check-typing',
      'reset-password',
      'clear-cookies',
      'contact-support',
    ]);
    expect(fixesAt('password', { ...again, attempts: { inARow: 3, soundInARow: 3 } })?.[0]).toBe(
      'reset-password',
    );
  });
});

describe('whatever the evidence', () => {
  /** Facts of a few samples at once, of whatever causes. */
  const evidence = fc
    .array(fc.constantFrom(...everySample), { maxLength: 8 })
    .map((samples) => anEvidence(Object.assign({}, ...samples.map(({ facts }) => facts))));
  const fixesTried: fc.Arbitrary<FixTried[]> = fc.array(
    fc.record({
      fix: fc.constantFrom(...FIX_IDS),
      at: fc.nat(),
      stateBefore: fc.constantFrom(...PAGE_STATES),
      pageBefore: fc.boolean(),
      outcome: fc.constantFrom<FixOutcome>('pending', 'solved', 'changed', 'unchanged'),
    }),
    { maxLength: 12 },
  );

  test('every cause has its finding, with no fix that failed, and with a reason where it is told', () => {
    const ids = causes.map(({ id }) => id).sort();
    fc.assert(
      fc.property(evidence, fixesTried, (seen, done) => {
        const findings = diagnose(seen, done);
        const failed = new Set(done.filter(({ outcome }) => outcome === 'unchanged').map(({ fix }) => fix));
        expect(findings.map(({ cause }) => cause).sort()).toEqual(ids);
        expect(findings.flatMap(({ fixes }) => fixes).filter((fix) => failed.has(fix))).toEqual([]);
        for (const { verdict, reason } of findings)
          expect(reason !== null).toBe(verdict === 'likely' || verdict === 'possible');
      }),
    );
  });
});
