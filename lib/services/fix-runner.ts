import type { CaseView, RunFixRequest, RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import { freshSignIn, homeOf } from '@/lib/sites/links';
import type { KnownStore } from '@/lib/sites/registry';
import { isSignInAddress, isTicket, returnTarget } from '@/lib/sites/sign-in-address';
import type { CaseService } from './case-service';
import { type CaseViewDeps, reachTab } from './case-view';
import type { ClearService } from './clear-service';

export interface FixRunner {
  /** Runs a fix that a click can do, after all checks. Never rejects for what a person can meet. */
  run(request: RunFixRequest): Promise<RunFixResponse>;
  undo(tabId: number): Promise<UndoResponse>;
}

export interface FixRunnerDeps extends Pick<CaseViewDeps, 'tabInfo' | 'hasPermission'> {
  caseService: CaseService;
  clearing: ClearService;
  changed(tabId: number): void;
}

export function createFixRunner(deps: FixRunnerDeps): FixRunner {
  return {
    async run({ tabId, fix, alsoTabs }) {
      if (fix !== 'clear-cookies') return { done: false, why: 'failed' };
      if (deps.clearing.busy()) return { done: false, why: 'busy' };
      const reached = await reachTab(deps, tabId);
      if ('view' in reached) return { done: false, why: whyNot(reached.view) };
      const { context, known, info } = reached;
      if (context.private) return { done: false, why: 'private' };
      const returnTo = returnTarget(known.pack, known.store, info.url === null ? '' : info.url);
      // Written down first: a worker killed on the way ends the clear, and its case must know of it.
      await deps.caseService.fixRan(context, fix);
      const outcome = await deps.clearing.run({
        scope: context,
        private: false,
        tabId,
        alsoTabs,
        signInUrl: freshSignIn(known.pack, known.store, returnTo),
      });
      // What merely failed may have removed something, and is ended later.
      if (!outcome.done && outcome.why !== 'failed') await deps.caseService.fixStopped(context, fix);
      return outcome;
    },

    async undo(tabId) {
      if (deps.clearing.busy()) return { done: false, why: 'busy' };
      const reached = await reachTab(deps, tabId);
      if ('view' in reached) {
        const why = whyNot(reached.view);
        return { done: false, why: why === 'no-permission' || why === 'tab-gone' ? why : 'failed' };
      }
      const { context, known, info } = reached;
      const outcome = await deps.clearing.undo({ scope: context, tabId, returnTo: backTo(known, info.url) });
      deps.changed(tabId);
      return outcome;
    },
  };
}

function whyNot(view: CaseView): 'no-permission' | 'tab-gone' | 'failed' {
  return view.kind === 'no-permission' || view.kind === 'tab-gone' ? view.kind : 'failed';
}

/** Where the tab goes after undo: back to its own page, or to the store's home when that was a step of a sign-in. */
function backTo({ pack, store }: KnownStore, address: string | null): string {
  if (address === null) return homeOf(store);
  const url = new URL(address);
  return isSignInAddress(pack, url) || isTicket(pack, url) ? homeOf(store) : address;
}
