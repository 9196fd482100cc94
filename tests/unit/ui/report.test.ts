import stores from 'virtual:openable-stores';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { causes } from '@/lib/causes';
import { FIX_IDS } from '@/lib/fixes';
import { loadReportMessages } from '@/lib/i18n/page-messages';
import { CONNECTION_FAILURES, type Evidence, SYMPTOMS } from '@/lib/model/evidence';
import { known, unknown } from '@/lib/model/known';
import { PAGE_STATES } from '@/lib/model/page-state';
import type { UiLang } from '@/lib/model/settings';
import { reportText } from '@/lib/ui/report';
import { anEvidence } from '@/tests/harness/an-evidence';
import { aCase } from '@/tests/harness/case-views';

const source = { stores: stores.map(({ domain }) => domain), version: '1.2.3' };
const LANGS: UiLang[] = ['ja', 'en'];
const say = { ja: await loadReportMessages('ja'), en: await loadReportMessages('en') };

function report(lang: UiLang, differs: Parameters<typeof aCase>[0] = {}, version = source.version): string {
  return reportText(aCase(differs), { ...source, version }, say[lang]);
}

const lines = (text: string) => text.split('\n');

test.each(LANGS)('the report in %s says every fact, and what is missing as unknown', (lang) => {
  const nothing = anEvidence({ pageState: null, attempts: null });
  const missing: Evidence = { ...nothing, person: unknown('failed'), pageOrigin: unknown('not-gathered') };
  const text = report(lang, { evidence: missing, state: 'not-sign-in' });
  const isUnknown = lang === 'ja' ? /：不明$/ : /: unknown$/;
  const facts = lines(text).filter((line) => /^- .*[:：]/.test(line));
  expect(facts.length).toBeGreaterThan(30);
  expect(facts.filter((line) => !isUnknown.test(line))).toEqual([]);
  expect(text).not.toMatch(/\b(?:report|cause|fix|symptom)_|undefined|null|NaN/);
});

test('the report reads as it should', () => {
  const evidence = anEvidence({
    pageState: { state: 'wrong-password' },
    attempts: { failed: 3, inARow: 3 },
    cookieJar: { count: 41, sentBytes: 8300 },
    typing: { capsLock: true },
    store: { usedOther: 'amazon.com' },
    browser: { family: 'firefox', ageMonths: 2 },
    connection: { failure: 'timed-out' },
    pageOrigin: { origin: 'own' },
    person: { otherDevice: 'works' },
  });
  const text = report('en', {
    state: 'wrong-password',
    symptom: 'wrong-details',
    evidence,
    lastFix: { fix: 'clear-cookies', outcome: 'unchanged' },
  });
  for (const line of [
    'Haireta report (version 1.2.3)',
    'Store: amazon.co.jp',
    'What the page shows: the password is wrong',
    '- Browser: Firefox',
    '- Failed tries: 3',
    '- Bytes of cookies sent: 8300',
    '- Caps Lock on: yes',
    '- Other store with another account: amazon.com',
    '- Problem with the connection: no answer in time',
    '- On another device: got in',
    '- In a private window: none',
    '- Address of the page: Amazon’s own address',
    '- Clock ahead of the server in seconds: unknown',
  ])
    expect(lines(text)).toContain(line);
  expect(text).toMatch(/^Last thing tried: .+ \(no change\)$/m);
});

describe('there are words in each language for every', () => {
  const snake = (id: string) => id.replaceAll('-', '_');
  it.each<[string, readonly string[], (id: string) => Parameters<(typeof say)['ja']>[0]]>([
    ['page state', PAGE_STATES, (id) => `report_state_${id}`],
    ['symptom', SYMPTOMS, (id) => `symptom_${id}`],
    ['failure of the connection', CONNECTION_FAILURES, (id) => `report_failure_${id}`],
    ['fix', FIX_IDS, (id) => `fix_${id}_title`],
    ['cause', causes.map(({ id }) => id), (id) => `cause_${id}_name`],
  ])('%s', (_, ids, keyOf) => {
    const missing = ids
      .map((id) => keyOf(snake(id)))
      .filter((key) => LANGS.some((lang) => say[lang](key) === key));
    expect(missing).toEqual([]);
  });
});

/** Things that must never leave the browser, each easy to find again. */
const secrets = fc.oneof(
  fc.emailAddress(),
  fc.stringMatching(/^\+?81-?[0-9]{2}-[0-9]{4}-[0-9]{4}$/),
  fc.stringMatching(/^session-token=[A-Za-z0-9+/]{20}$/),
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(
    'コーヒーメーカー 全自動 ミル付き',
    'Your recently viewed items',
    'amazon.co.jp.evil.example',
    'ja-JP-x-taro-yamada',
    'constructor',
    '__proto__',
  ),
);

describe('nothing but words, counts and stores comes through', () => {
  const hostile = (text: string) => {
    const evidence = anEvidence({
      pageState: { state: 'wrong-password' },
      cookieJar: {},
      store: { usedSame: text, usedOther: text },
      browser: {},
    });
    const told = { title: text, why: text };
    const given = aCase();
    const view = aCase({
      tab: {
        ...given.tab,
        site: text,
        store: text,
        links: { ...given.tab.links, home: text, 'sign-in': text },
      },
      fixes: given.fixes.map((fix) => ({ ...fix, words: { title: text, do: text, body: text } })),
      lastFix: { fix: 'clear-cookies', outcome: 'unchanged' },
      evidence: {
        ...evidence,
        pageState: known({ state: 'wrong-password', reason: 'read', step: null, lang: text, triesLeft: 1 }),
      },
      clear: { goes: 1, lost: 0, stays: 1, otherTabs: [{ tabId: 1, title: text }] },
    });
    const findings = given.findings.map((finding) => ({
      ...finding,
      cause: text,
      reason: { key: text, params: { text } },
      words: told,
    }));
    return { ...view, findings };
  };

  it.each(LANGS)('whatever the text fields hold, in %s', (lang) => {
    const clean = reportText(hostile(''), source, say[lang]);
    fc.assert(
      fc.property(secrets, (text) => {
        expect(reportText(hostile(text), source, say[lang])).toBe(clean);
      }),
    );
  });

  it.each(LANGS)('whatever the version says, in %s', (lang) => {
    fc.assert(fc.property(secrets, (text) => !report(lang, {}, text).includes(text)));
  });

  const trial = fc.constantFrom(null, 'works' as const, 'fails' as const);
  const evidences = fc
    .record({
      state: fc.constantFrom(...PAGE_STATES),
      attempts: fc.record({ failed: fc.integer(), inARow: fc.nat(), cameBack: fc.nat() }),
      response: fc.record({ status: fc.option(fc.integer()), worstRequest: fc.option(fc.nat()) }),
      redirects: fc.record({ count: fc.double(), gaveUp: fc.boolean() }),
      connection: fc.record({ failure: fc.constantFrom(null, ...CONNECTION_FAILURES), online: fc.boolean() }),
      jar: fc.record({ count: fc.nat(), sentBytes: fc.nat(), twins: fc.nat() }),
      skew: fc.double(),
      store: fc.record({ usedSame: fc.constantFrom(null, ...source.stores), usedHere: fc.boolean() }),
      origin: fc.constantFrom('own' as const, 'look-alike' as const, 'legal' as const, 'other' as const),
      otherDevice: trial,
      privateWindow: trial,
    })
    .map(anEvidence);

  it.each(LANGS)('and whatever the counts and enums are, each line in %s is one of ours', (lang) => {
    fc.assert(
      fc.property(
        evidences,
        fc.constantFrom(...SYMPTOMS),
        fc.constantFrom(...FIX_IDS),
        (evidence, symptom, fix) => {
          const text = report(lang, { evidence, symptom, lastFix: { fix, outcome: 'changed' } });
          const rest = source.stores.reduce((left, domain) => left.replaceAll(domain, ''), text);
          expect(rest).not.toMatch(/@|https?:|[?&=]|\d{8,}|NaN|Infinity|undefined|_/);
        },
      ),
    );
  });
});
