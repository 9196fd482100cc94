import { describe, expect, test } from 'vitest';
import { createDiagnose } from '@/lib/engine/diagnose';
import type { Translate } from '@/lib/i18n/translate';
import { workerMessages } from '@/lib/i18n/worker-messages';
import type { FixTried } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import type { FixId } from '@/lib/model/fix';
import { AT_ONCE, type PageState } from '@/lib/model/page-state';
import { DEFAULT_SETTINGS, UI_LANGS } from '@/lib/model/settings';
import { findingsOf } from '@/lib/services/views/findings';
import { causeHint, type Manner, solvedHint, startOf } from '@/lib/services/views/hint-view';
import { aCase, anObservation } from '../../../harness/a-case';
import { anEvidence } from '../../../harness/an-evidence';
import { everySample } from '../../../harness/samples';

/** Says which message was asked for, with what. */
const echo: Translate = Object.assign(
  (key: string, params = {}) =>
    `[${[key, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ')}]`,
  { about: () => echo },
);

const ECHO: Manner = {
  t: echo,
  lang: 'en',
  settings: { ...DEFAULT_SETTINGS, theme: 'dark', textSize: 'large' },
  css: { every: '.ha{}', coach: 'ol{}' },
};

function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    cause: 'wrong-password',
    verdict: 'likely',
    reason: { key: 'password_again', params: { count: 2 } },
    fixes: ['reset-password', 'contact-support'],
    symptom: null,
    waits: null,
    ...change,
  };
}

function solvedBy(...outcomes: [FixId, FixTried['outcome']][]) {
  return aCase({
    fixesTried: outcomes.map(([fix, outcome]) => ({
      fix,
      at: 1,
      stateBefore: 'wrong-password',
      pageBefore: true,
      outcome,
    })),
  });
}

const COMMON = {
  region: '[hint_region]',
  notOurs: '[hint_not_ours]',
  close: '[hint_close]',
  show: '[hint_show]',
};

const PAGES = { home: 'https://www.amazon.co.jp/', contact: 'https://www.amazon.co.jp/contact' };

describe('the hint of a cause', () => {
  test('says everything out of messages, and looks as the person wants', () => {
    expect(causeHint('wrong-password', aFinding(), PAGES, ECHO)).toEqual({
      state: 'wrong-password',
      kind: 'cause',
      lang: 'en',
      dir: 'ltr',
      css: '.ha{}',
      theme: 'dark',
      textSize: 'large',
      words: {
        ...COMMON,
        title: '[cause_wrong_password_title]',
        why: '[cause_wrong_password_why_password_again count=2]',
        body: '[fix_reset_password_body]',
        primary: '[fix_reset_password_do]',
        other: '[hint_other]',
        line: '[cause_wrong_password_title]',
        announce:
          '[hint_announce title=[cause_wrong_password_title] why=[cause_wrong_password_why_password_again count=2]]',
      },
      coach: null,
    });
  });

  test('has one button left where every fix was tried: the other causes', () => {
    const { words } = causeHint('wrong-password', aFinding({ fixes: [] }), PAGES, ECHO);
    expect([words.body, words.primary, words.other]).toEqual([null, '[hint_other]', null]);
  });

  test('names no page that the store has not: its button leads to the other causes', () => {
    const { words } = causeHint('wrong-password', aFinding({ fixes: ['contact-support'] }), {}, ECHO);
    expect([words.primary, words.other]).toEqual(['[hint_other]', null]);
  });

  test('gives no reason where there is none', () => {
    expect(causeHint('otp-wrong', aFinding({ reason: null }), PAGES, ECHO).words.why).toBe('');
  });

  const told = everySample.filter(({ why }) => why !== null);
  const findings = told.flatMap(({ cause, facts }) => createDiagnose([cause])(anEvidence(facts), []));

  test.each(UI_LANGS)('is whole for every finding there is, in %s', (lang) => {
    const manner: Manner = {
      t: workerMessages(lang),
      lang,
      settings: DEFAULT_SETTINGS,
      css: { every: '', coach: '' },
    };
    expect(findings.length).toBeGreaterThan(100);
    for (const finding of findings) {
      const words = Object.values(causeHint('wrong-password', finding, PAGES, manner).words);
      const broken = words.filter(
        (word) => word === '' || /^[a-z]+(_[a-z0-9]+)+$|[{}]|undefined/.test(word ?? ''),
      );
      expect([finding.cause, broken]).toEqual([finding.cause, []]);
    }
  });

  test('exists for every state that is told at once', () => {
    const told = (state: PageState) => findingsOf(aCase({ observations: [anObservation({ state })] }));
    expect([...AT_ONCE].filter((state) => told(state).length === 0)).toEqual([]);
  });
});

describe('what the button starts', () => {
  test.each<[FixId, object]>([
    ['clear-cookies', { kind: 'popup' }],
    ['check-typing', { kind: 'popup' }],
    ['reset-password', { kind: 'coach', fix: 'reset-password' }],
    ['wait-and-retry', { kind: 'page', fix: 'wait-and-retry', url: PAGES.home }],
    ['contact-support', { kind: 'page', fix: 'contact-support', url: PAGES.contact }],
  ])('for %s: %j', (fix, start) => {
    expect(startOf(aFinding({ fixes: [fix, 'contact-support'] }), PAGES)).toEqual(start);
  });

  test('the popup, where no fix is left, and where the store has no such page', () => {
    expect(startOf(aFinding({ fixes: [] }), PAGES)).toEqual({ kind: 'popup' });
    const { home } = PAGES;
    expect(startOf(aFinding({ fixes: ['contact-support'] }), { home })).toEqual({ kind: 'popup' });
  });
});

describe('the hint that it worked', () => {
  const bodyOf = (of: ReturnType<typeof solvedBy>, canUndo: boolean) =>
    solvedHint(of, canUndo, ECHO).words.body;

  test('says everything out of messages', () => {
    const view = solvedHint(aCase(), false, ECHO);
    expect([view.state, view.kind, view.words]).toEqual([
      'signed-in',
      'solved',
      {
        ...COMMON,
        title: '[hint_solved_title]',
        why: '[hint_solved_why]',
        body: null,
        primary: '[hint_solved_primary]',
        other: '[hint_solved_prevent]',
        line: '[hint_solved_title]',
        announce: '[hint_announce title=[hint_solved_title] why=[hint_solved_why]]',
      },
    ]);
  });

  test('names what probably did it', () => {
    const of = solvedBy(['check-typing', 'unchanged'], ['reset-password', 'solved']);
    expect(bodyOf(of, false)).toBe('[hint_solved_body fix=[fix_reset_password_title]]');
  });

  test('names the newest of two', () => {
    const of = solvedBy(['check-typing', 'solved'], ['reset-password', 'solved']);
    expect(bodyOf(of, false)).toBe('[hint_solved_body fix=[fix_reset_password_title]]');
  });

  test('names none that did not', () => {
    expect(bodyOf(solvedBy(['reset-password', 'changed']), true)).toBeNull();
  });

  test('offers to put cookies back only where that is possible', () => {
    const of = solvedBy(['clear-cookies', 'solved']);
    expect(bodyOf(of, true)).toBe('[hint_solved_body_undo]');
    expect(bodyOf(of, false)).toBe('[hint_solved_body fix=[fix_clear_cookies_title]]');
  });
});
