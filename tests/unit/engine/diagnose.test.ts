import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiagnose, diagnose, judge } from '@/lib/engine/diagnose';
import type { FixOutcome, FixTried } from '@/lib/model/case';
import { type Cause, defineCause } from '@/lib/model/cause';
import { type Evidence, SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import { FIX_IDS, type FixId } from '@/lib/model/fix';
import { type Known, known, type WhyUnknown } from '@/lib/model/known';
import { PAGE_STATES } from '@/lib/model/page-state';
import { likely, startingAt } from '@/lib/model/verdict';
import { anEvidence } from '../../support/an-evidence';

const all = () => true;

function aCause(change: Partial<Cause>): Cause {
  const cause: Cause = { id: 'a', needs: [], wants: [], ladder: [], judge: () => likely('x') };
  return { ...cause, ...change };
}

function tried(fix: FixId, outcome: FixOutcome): FixTried {
  return { fix, at: 1, stateBefore: 'wrong-password', outcome };
}

function firstOf(evidence: Evidence, fixesTried: FixTried[] = []) {
  const [first] = diagnose(evidence, fixesTried);
  return [first?.cause, first?.verdict, first?.fixes[0]];
}

describe('judging one cause', () => {
  test('hands over what is declared and nothing else', () => {
    const seen: object[] = [];
    const cause = defineCause({
      id: 'nosy',
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
        response: { status: 200 },
        cookieSupport: null,
      },
    ]);
  });

  test('a needed fact that is missing makes this cause unknown, and no other', () => {
    const blind = aCause({ id: 'blind', needs: ['response'] });
    const seeing = aCause({ id: 'seeing', needs: ['pageState'] });
    const findings = createDiagnose([blind, seeing], all)(anEvidence({ status: null }), []);
    expect(findings.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['seeing', 'likely'],
      ['blind', 'unknown'],
    ]);
  });

  test('a throw makes this cause unknown, and no other', () => {
    const broken = aCause({
      id: 'broken',
      judge() {
        throw new Error('a mistake of ours');
      },
    });
    const findings = createDiagnose([broken, aCause({ id: 'sound' })], all)(anEvidence(), []);
    expect(findings.map(({ cause, verdict, reason }) => [cause, verdict, reason?.key])).toEqual([
      ['sound', 'likely', 'x'],
      ['broken', 'unknown', undefined],
    ]);
  });
});

describe('the ladder of a finding', () => {
  const ladder: FixId[] = ['check-typing', 'reset-password', 'contact-support'];

  test('skips a rung that has no file', () => {
    const [finding] = createDiagnose([aCause({ ladder })], (id) => id !== 'reset-password')(anEvidence(), []);
    expect(finding?.fixes).toEqual(['check-typing', 'contact-support']);
  });

  test.each<[FixOutcome, FixId[]]>([
    ['unchanged', ['reset-password', 'contact-support']],
    ['changed', ladder],
    ['pending', ladder],
    ['solved', ladder],
  ])('after a fix that ended %s', (outcome, left) => {
    const [finding] = createDiagnose([aCause({ ladder })], all)(anEvidence(), [
      tried('check-typing', outcome),
    ]);
    expect(finding?.fixes).toEqual(left);
  });

  test('begins where the cause says', () => {
    const cause = aCause({ ladder, judge: () => startingAt('reset-password', likely('x')) });
    expect(createDiagnose([cause], all)(anEvidence(), [])[0]?.fixes).toEqual([
      'reset-password',
      'contact-support',
    ]);
  });

  test('is empty when everything on it has failed', () => {
    const failed = ladder.map((fix) => tried(fix, 'unchanged'));
    expect(createDiagnose([aCause({ ladder })], all)(anEvidence(), failed)[0]).toMatchObject({
      verdict: 'likely',
      fixes: [],
    });
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
  ])('on %s', (_, evidence, cause, verdict, fix) => {
    expect(firstOf(evidence)).toEqual([cause, verdict, fix]);
  });

  test.each<[Symptom, string[]]>([
    ['wrong-details', ['wrong-password', 'wrong-identifier', 'captcha-misread']],
    ['service-error', ['service-trouble']],
    ['code-trouble', ['code-not-received', 'code-wrong', 'code-expired', 'code-rate-limited']],
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
  const evidence: fc.Arbitrary<Evidence> = fc.record({
    pageState: maybe(fc.record({ state, lang: fc.option(fc.string()), triesLeft: fc.option(count) })),
    attempts: maybe(
      fc.record({ failed: count, byState: fc.dictionary(state, count), inARow: count, cameBack: count }),
    ),
    response: maybe(fc.record({ status: fc.integer({ min: 100, max: 599 }) })),
    cookieSupport: maybe(fc.record({ enabled: fc.boolean() })),
    person: maybe(fc.record({ symptom: fc.option(fc.constantFrom(...SYMPTOMS)) })),
  });
  const fixesTried: fc.Arbitrary<FixTried[]> = fc.array(
    fc.record({
      fix: fc.constantFrom(...FIX_IDS),
      at: fc.nat(),
      stateBefore: state,
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
