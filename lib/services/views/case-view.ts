import { wasStuck } from '@/lib/engine/case-flow';
import { newestState } from '@/lib/engine/case-life';
import { fixOf } from '@/lib/fixes';
import { causeKey, fixKey, reasonKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { Case } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import type { Fix } from '@/lib/model/fix';
import type {
  CaseSeen,
  CaseView,
  CoachView,
  FindingView,
  FixView,
  TabView,
  UndoView,
} from '@/lib/model/protocol';
import type { ClearPlan, ClearResult, CutOff } from '@/lib/model/site-data';
import { gather } from '@/lib/probes/gather';
import { linksOf } from '@/lib/sites/links';
import type { KnownStore } from '@/lib/sites/registry';
import { findingsOf } from './findings';

/** What a view needs besides the case. */
export interface Beside {
  tab: TabView;
  private: boolean;
  undo: UndoView | null;
  /** What the last clear of the store did. */
  lastClear: ClearResult | null;
  cutOff: CutOff | null;
  deepUndo: boolean;
  /** What a clear would do now; null if none is offered. */
  clear: ClearPlan | null;
}

/** Whether a case has something to tell: a cause, or that it ended well. */
export function tells(of: Case | null): of is Case {
  return of !== null && (isSolved(of) || findingsOf(of).length > 0);
}

/** What the popup shows for a tab of a store. */
export function caseView(of: Case | null, beside: Beside, t: Translate<'worker'>): CaseView {
  const { clear, lastClear, ...rest } = beside;
  const seen = {
    ...rest,
    state: of === null ? ('not-sign-in' as const) : newestState(of),
    symptom: of === null ? null : of.symptom,
    lastClear: isToldOf(lastClear, of) ? lastClear : null,
    coach: coachOf(of, t),
  };
  return tells(of)
    ? { kind: 'case', ...seen, ...told(of, t), detached: false, clear }
    : { kind: 'nothing-seen', ...seen };
}

/** The same for a tab on no store: the case of the store the person meant. Null if there is nothing to tell. */
export function detachedView(
  of: Case,
  beside: Pick<Beside, 'tab' | 'private'>,
  t: Translate<'worker'>,
): CaseView | null {
  if (findingsOf(of).length === 0 || (of.symptom === null && of.pageOrigin === null)) return null;
  return {
    kind: 'case',
    ...beside,
    ...told(of, t),
    state: 'not-sign-in',
    symptom: of.symptom,
    undo: null,
    lastClear: null,
    cutOff: null,
    deepUndo: false,
    coach: null,
    detached: true,
    clear: null,
  };
}

export function tabView({ pack, store }: KnownStore, tabId: number): TabView {
  return { tabId, site: pack.id, store: store.domain, links: linksOf(pack, store) };
}

/** A clear interrupted by the browser's end is shown even though its case is gone. */
function isToldOf(clear: ClearResult | null, of: Case | null): boolean {
  return clear?.undoLost === true || of?.fixesTried.some(({ fix }) => fix === 'clear-cookies') === true;
}

/** What the view tells of a case, in words. */
function told(
  of: Case,
  t: Translate<'worker'>,
): Pick<CaseSeen, 'solved' | 'findings' | 'fixes' | 'evidence' | 'lastFix'> {
  const findings = findingsOf(of);
  const last = of.fixesTried.at(-1);
  const fixes = new Set(findings.flatMap((finding) => finding.fixes));
  if (last !== undefined) fixes.add(last.fix);
  return {
    solved: isSolved(of),
    findings: findings.map((finding) => findingView(finding, t)),
    fixes: [...fixes].map((fix) => fixView(fixOf(fix), t)),
    evidence: gather(of),
    lastFix: last === undefined ? null : { fix: last.fix, outcome: last.outcome },
  };
}

/** Someone who was signed in all along has solved nothing. */
function isSolved(of: Case): boolean {
  return of.outcome === 'solved' && wasStuck(of);
}

function findingView(finding: Finding, t: Translate<'worker'>): FindingView {
  const { cause, reason } = finding;
  const why = reason && t(reasonKey(cause, reason), reason.params);
  return { ...finding, words: { title: t(causeKey(cause, 'title')), why } };
}

function fixView(fix: Fix, t: Translate<'worker'>): FixView {
  const words = {
    title: t(fixKey(fix.id, 'title')),
    do: t(fixKey(fix.id, 'do')),
    body: t(fixKey(fix.id, 'body')),
  };
  return { ...fix, words };
}

/** The fix the coach leads through, or that the person left halfway. */
function coachOf(of: Case | null, t: Translate<'worker'>): CoachView | null {
  if (of === null || of.coach === null || of.outcome === 'solved') return null;
  const { fix, at, on } = of.coach;
  return { fix: fixView(fixOf(fix), t), at, on };
}
