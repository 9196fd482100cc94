import { currentCase } from '@/lib/engine/case-life';
import type { TabContext } from '@/lib/model/case';
import type { Answer, CaseView } from '@/lib/model/protocol';
import type { TabInfo } from '@/lib/platform/tab-info';
import { storeByDomain, storeOfHost } from '@/lib/sites/registry';
import type { CaseService } from './case-service';
import type { CaseStore } from './case-store';
import type { ClearService } from './clear-service';
import type { DeepService } from './deep-service';
import type { SettingsService } from './settings-service';
import { contextOf, type Locate } from './tab-context';
import { caseView, detachedView, tabView, tells } from './views/case-view';

export interface PopupServiceDeps {
  locate: Locate;
  tabInfo(tabId: number): Promise<TabInfo | null>;
  cases: Pick<CaseStore, 'read'>;
  caseService: Pick<CaseService, 'open' | 'answer'>;
  clearing: Pick<ClearService, 'plan' | 'undoView' | 'lastResult' | 'cutOff' | 'wasStoppedAt'>;
  deep: Pick<DeepService, 'hasUndo'>;
  settings: Pick<SettingsService, 'manner'>;
  now(): number;
}

export interface PopupService {
  /** What the popup shows for a tab. Opens a case if there is none. */
  view(tabId: number): Promise<CaseView>;
  /** Takes in the person's answer and shows the result. */
  answer(tabId: number, answer: Answer): Promise<CaseView>;
}

export function createPopupService(deps: PopupServiceDeps): PopupService {
  const { locate, caseService, clearing } = deps;
  // Hosts of pages the person had checked, by tab. In memory only: the result holds for that page alone.
  const checked = new Map<number, string>();

  async function view(tabId: number): Promise<CaseView> {
    const located = await locate(tabId);
    if ('view' in located) return (await detached(tabId)) ?? elsewhere(located.view);
    const { context, known, address } = located;
    const of = await caseService.open(context, address);
    const [undo, lastClear, cutOff, deepUndo, { t }] = await Promise.all([
      clearing.undoView(context),
      clearing.lastResult(context),
      clearing.cutOff(context),
      deps.deep.hasUndo(context),
      deps.settings.manner(context.site),
    ]);
    // Private windows get no clear: their cookies go when they close.
    const clear = tells(of) && !context.private ? await clearing.plan(context, tabId) : null;
    const tab = tabView(known, tabId);
    return caseView(of, { tab, private: context.private, undo, lastClear, cutOff, deepUndo, clear }, t);
  }

  async function elsewhere(view: CaseView): Promise<CaseView> {
    if (view.kind !== 'unknown-site') return view;
    return (await clearing.wasStoppedAt(view.host)) ? { ...view, stopped: true } : view;
  }

  /** For a tab on no store: the case the person described, or the page they had checked. */
  async function detached(tabId: number): Promise<CaseView | null> {
    const [info, kept] = [await deps.tabInfo(tabId), (await deps.cases.read(tabId)).case];
    const of = kept && currentCase(kept, kept, deps.now());
    const known = of && storeByDomain(of.store);
    if (info === null || of === null || known === null || storeOfHost(hostOf(info)) !== null) return null;
    const host = hostOf(info);
    const here = host !== '' && checked.get(tabId) === host ? of : { ...of, pageOrigin: null };
    const { t } = await deps.settings.manner(here.site);
    return detachedView(here, { tab: tabView(known, tabId), private: info.private }, t);
  }

  /** The store an answer is about if the tab is on none: the one it names, or the case's. */
  async function detachedContext(info: TabInfo, answer: Answer): Promise<TabContext | null> {
    const kept = (await deps.cases.read(info.tabId)).case;
    const known = 'store' in answer ? storeByDomain(answer.store) : kept && storeByDomain(kept.store);
    return known && contextOf(info, known);
  }

  return {
    view,
    async answer(tabId, answer) {
      const located = await locate(tabId);
      if (!('view' in located)) {
        await caseService.answer(located.context, answer);
        return view(tabId);
      }
      // A store's address without https: nothing is taken down of it.
      if (located.view.kind === 'unprotected') return located.view;
      const info = await deps.tabInfo(tabId);
      const context = info && (await detachedContext(info, answer));
      if (info === null || context === null) return located.view;
      if (answer.about === 'page') checked.set(tabId, hostOf(info));
      await caseService.open(context, null);
      await caseService.answer(context, answer);
      return view(tabId);
    },
  };
}

/** Empty if the browser does not tell the address. */
function hostOf({ url }: TabInfo): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : '';
}
