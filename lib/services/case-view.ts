import { currentCase, newestState, wasStuck } from '@/lib/engine/case-flow';
import { fixOf } from '@/lib/fixes';
import { causeKey, fixKey, reasonKey } from '@/lib/i18n/keys';
import type { Translate } from '@/lib/i18n/translate';
import type { Case, TabContext } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import type { Fix, FixId } from '@/lib/model/fix';
import type { CaseView, CoachView, FindingView, FixView, TabView, UndoView } from '@/lib/model/protocol';
import type { Seen } from '@/lib/model/seen';
import type { ClearPlan, ClearResult, Scope } from '@/lib/model/site-data';
import type { TabInfo } from '@/lib/platform/tab-info';
import { gather } from '@/lib/probes/gather';
import { linksOf } from '@/lib/sites/links';
import { type KnownStore, storeByDomain, storeOfUrl } from '@/lib/sites/registry';
import { findingsOf } from './findings';
import { contextOf } from './tab-context';

export interface CaseViewDeps {
  tabInfo(tabId: number): Promise<TabInfo | null>;
  hasPermission(domain: string): Promise<boolean>;
  /** The tab's case, opened by this click where there is none. */
  open(context: TabContext, address: string | null, look: () => Promise<Seen | null>): Promise<Case | null>;
  /** What is kept of a tab, as it is. */
  peek(tabId: number): Promise<Case | null>;
  /** Speaks the person's language about a site. */
  words(site: string): Promise<Translate<'worker'>>;
  /** Whether the person had the page in the tab checked, and it is still on this host. */
  isChecked(tabId: number, host: string): boolean;
  now(): number;
  /** What the page in the tab shows now, or null where no script can run. */
  look(tabId: number): Promise<Seen | null>;
  clearing: {
    plan(scope: Scope, failingTabId: number): Promise<ClearPlan>;
    undoView(scope: Scope): Promise<UndoView | null>;
    lastResult(scope: Scope): Promise<ClearResult | null>;
  };
  /** Whether a deep clean of the scope can be put back. */
  hasDeepUndo(scope: Scope): Promise<boolean>;
}

/** A tab of a store that may be read, or the view that says why there is none. */
export type Reached =
  | { known: KnownStore; context: TabContext; tab: TabView; info: TabInfo }
  | { view: CaseView };

/** Finds the store a tab is on. Reads nothing of the page. */
export async function reachTab(
  deps: Pick<CaseViewDeps, 'tabInfo' | 'hasPermission'>,
  tabId: number,
): Promise<Reached> {
  const info = await deps.tabInfo(tabId);
  if (info === null) return { view: { kind: 'tab-gone' } };
  if (info.url === null || !/^https?:/.test(info.url)) return { view: { kind: 'restricted' } };
  const known = storeOfUrl(info.url);
  if (known === null) return { view: { kind: 'unknown-site', host: new URL(info.url).hostname } };
  const tab = tabView(known, tabId);
  if (!(await deps.hasPermission(known.store.domain))) return { view: { kind: 'no-permission', tab } };
  return { known, context: contextOf(info, known), tab, info };
}

/** What the popup shows for a tab. */
export async function caseView(deps: CaseViewDeps, tabId: number): Promise<CaseView> {
  const reached = await reachTab(deps, tabId);
  if ('view' in reached) return (await detachedView(deps, tabId)) ?? reached.view;
  const { context, tab, info } = reached;
  const of = await deps.open(context, info.url, () => deps.look(tabId));
  // A private window explains itself and offers no clear yet, so there is nothing to put back there either.
  const undo = context.private ? null : await deps.clearing.undoView(context);
  const state = of === null ? 'not-sign-in' : newestState(of);
  const symptom = of === null ? null : of.symptom;
  const t = await deps.words(context.site);
  const findings = of === null ? [] : worthTelling(of, t);
  const result = await deps.clearing.lastResult(context);
  const ran = of?.fixesTried.some(({ fix }) => fix === 'clear-cookies');
  // A clear that outlived its browser is told of even though its case is gone.
  const lastClear = ran || result?.undoLost === true ? result : null;
  const deepUndo = !context.private && (await deps.hasDeepUndo(context));
  const coach = coachOf(of, t);
  const seen = { tab, private: context.private, state, symptom, undo, lastClear, deepUndo, coach };
  if (of === null || (findings.length === 0 && !isSolved(of))) return { kind: 'nothing-seen', ...seen };
  const clear = context.private ? null : await deps.clearing.plan(context, tabId);
  return { kind: 'case', ...seen, ...told(of, findings, t), detached: false, clear };
}

/** The tab is on no store, but the person has said what they see: the case of the store they meant. */
async function detachedView(deps: CaseViewDeps, tabId: number): Promise<CaseView | null> {
  const [info, kept] = [await deps.tabInfo(tabId), await deps.peek(tabId)];
  if (info === null || kept === null) return null;
  const of = currentCase(kept, kept, deps.now());
  const known = storeByDomain(kept.store);
  if (of === null || known === null || storeOfUrl(info.url ?? '') !== null) return null;
  const host = info.url !== null && URL.canParse(info.url) ? new URL(info.url).hostname : '';
  const here = deps.isChecked(tabId, host) ? of : { ...of, pageOrigin: null };
  if (here.symptom === null && here.pageOrigin === null) return null;
  const t = await deps.words(here.site);
  const findings = worthTelling(here, t);
  if (findings.length === 0) return null;
  return {
    kind: 'case',
    tab: tabView(known, tabId),
    private: info.private,
    state: 'not-sign-in',
    symptom: here.symptom,
    undo: null,
    lastClear: null,
    deepUndo: false,
    coach: null,
    ...told(here, findings, t),
    detached: true,
    clear: null,
  };
}

function tabView({ pack, store }: KnownStore, tabId: number): TabView {
  return { tabId, site: pack.id, store: store.domain, links: linksOf(pack, store) };
}

/** What is told of a case, with its words. */
function told(of: Case, findings: FindingView[], t: Translate<'worker'>) {
  const last = of.fixesTried.at(-1);
  return {
    solved: isSolved(of),
    findings,
    fixes: fixesNamed(findings, last?.fix, t),
    evidence: gather(of),
    lastFix: last === undefined ? null : { fix: last.fix, outcome: last.outcome },
  };
}

/** A person who was signed in when they pressed the icon has solved nothing. */
function isSolved(of: Case): boolean {
  return of.outcome === 'solved' && wasStuck(of);
}

/** What each fix is that the view names. */
function fixesNamed(
  findings: readonly Finding[],
  last: FixId | undefined,
  t: Translate<'worker'>,
): FixView[] {
  const ids = new Set(findings.flatMap((finding) => finding.fixes));
  if (last !== undefined) ids.add(last);
  return [...ids].map((id) => withWords(fixOf(id), t));
}

function withWords(fix: Fix, t: Translate<'worker'>): FixView {
  const words = {
    title: t(fixKey(fix.id, 'title')),
    do: t(fixKey(fix.id, 'do')),
    body: t(fixKey(fix.id, 'body')),
  };
  return { ...fix, words };
}

/** The fix the person is led through, or left half way. */
function coachOf(of: Case | null, t: Translate<'worker'>): CoachView | null {
  if (of === null || of.coach === null || of.outcome === 'solved') return null;
  const { fix, at, on } = of.coach;
  return { fix: withWords(fixOf(fix), t), at, on };
}

function worthTelling(of: Case, t: Translate<'worker'>): FindingView[] {
  if (of.outcome === 'solved') return [];
  return findingsOf(of).map((finding) => ({
    ...finding,
    words: {
      title: t(causeKey(finding.cause, 'title')),
      why: finding.reason && t(reasonKey(finding.cause, finding.reason), finding.reason.params),
    },
  }));
}
