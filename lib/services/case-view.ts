import { newestState, wasStuck } from '@/lib/engine/case-flow';
import { diagnose } from '@/lib/engine/diagnose';
import { fixOf } from '@/lib/fixes';
import type { Case, TabContext } from '@/lib/model/case';
import type { Finding } from '@/lib/model/finding';
import type { Fix, FixId } from '@/lib/model/fix';
import type { CaseView, ObserveRequest, TabView, UndoView } from '@/lib/model/protocol';
import type { ClearPlan, ClearResult, Scope } from '@/lib/model/site-data';
import type { TabInfo } from '@/lib/platform/tab-info';
import { gather } from '@/lib/probes/gather';
import { linksOf } from '@/lib/sites/links';
import { type KnownStore, storeOfUrl } from '@/lib/sites/registry';

export interface CaseViewDeps {
  tabInfo(tabId: number): Promise<TabInfo | null>;
  hasPermission(domain: string): Promise<boolean>;
  /** The tab's case, opened by this click where there is none. */
  open(context: TabContext, look: () => Promise<ObserveRequest | null>): Promise<Case | null>;
  /** What the page in the tab shows now, or null where no script can run. */
  look(tabId: number): Promise<ObserveRequest | null>;
  clearing: {
    plan(scope: Scope, failingTabId: number): Promise<ClearPlan>;
    undoView(scope: Scope): Promise<UndoView | null>;
    lastResult(scope: Scope): Promise<ClearResult | null>;
  };
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
  const tab: TabView = {
    tabId,
    site: known.pack.id,
    store: known.store.domain,
    links: linksOf(known.pack, known.store),
  };
  if (!(await deps.hasPermission(known.store.domain))) return { view: { kind: 'no-permission', tab } };
  const { storeId, private: isPrivate } = info;
  const context = { tabId, storeId, private: isPrivate, site: known.pack.id, store: known.store.domain };
  return { known, context, tab, info };
}

/** What the popup shows for a tab. */
export async function caseView(deps: CaseViewDeps, tabId: number): Promise<CaseView> {
  const reached = await reachTab(deps, tabId);
  if ('view' in reached) return reached.view;
  const { context, tab } = reached;
  const of = await deps.open(context, () => deps.look(tabId));
  // A private window explains itself and offers no clear yet, so there is nothing to put back there either.
  const undo = context.private ? null : await deps.clearing.undoView(context);
  const state = of === null ? 'not-sign-in' : newestState(of);
  const symptom = of === null ? null : of.symptom;
  const findings = of === null ? [] : worthTelling(of);
  const result = await deps.clearing.lastResult(context);
  const ran = of?.fixesTried.some(({ fix }) => fix === 'clear-cookies');
  // A clear that outlived its browser is told of even though its case is gone.
  const lastClear = ran || result?.undoLost === true ? result : null;
  const seen = { tab, private: context.private, state, symptom, undo, lastClear };
  if (of === null || (findings.length === 0 && !isSolved(of))) return { kind: 'nothing-seen', ...seen };
  const last = of.fixesTried.at(-1);
  return {
    kind: 'case',
    ...seen,
    solved: isSolved(of),
    findings,
    fixes: fixesNamed(findings, last?.fix),
    clear: context.private ? null : await deps.clearing.plan(context, tabId),
    lastFix: last === undefined ? null : { fix: last.fix, outcome: last.outcome },
  };
}

/** A person who was signed in when they pressed the icon has solved nothing. */
function isSolved(of: Case): boolean {
  return of.outcome === 'solved' && wasStuck(of);
}

/** What each fix is that the view names. */
function fixesNamed(findings: readonly Finding[], last: FixId | undefined): Fix[] {
  const ids = new Set(findings.flatMap((finding) => finding.fixes));
  if (last !== undefined) ids.add(last);
  return [...ids].map(fixOf).filter((fix) => fix !== null);
}

function worthTelling(of: Case): Finding[] {
  if (of.outcome === 'solved') return [];
  return diagnose(gather(of), of.fixesTried).filter(
    ({ verdict }) => verdict === 'likely' || verdict === 'possible',
  );
}
