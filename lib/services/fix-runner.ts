import type { CaseView, RunFixRequest, RunFixResponse, UndoResponse } from '@/lib/model/protocol';
import { freshSignIn, homeOf } from '@/lib/sites/links';
import type { KnownStore } from '@/lib/sites/registry';
import { isSignInAddress, isTicket, returnTarget } from '@/lib/sites/sign-in-address';
import type { CaseChanges } from './case-changes';
import type { ClearService } from './clear-service';
import type { Locate } from './tab-context';

export interface FixRunner {
  /** Runs a one-click fix after all checks. Expected failures are answers, not rejections. */
  run(request: RunFixRequest): Promise<RunFixResponse>;
  undo(tabId: number): Promise<UndoResponse>;
}

export interface FixRunnerDeps {
  locate: Locate;
  changes: Pick<CaseChanges, 'trying'>;
  clearing: Pick<ClearService, 'busy' | 'run' | 'undo'>;
  /** Tells open popups. */
  changed(tabId: number): void;
}

export function createFixRunner(deps: FixRunnerDeps): FixRunner {
  const { locate, changes, clearing } = deps;
  return {
    async run({ tabId, fix, alsoTabs }) {
      if (fix !== 'clear-cookies') return { done: false, why: 'failed' };
      if (clearing.busy()) return { done: false, why: 'busy' };
      const located = await locate(tabId);
      if ('view' in located) return { done: false, why: whyNot(located.view) };
      const { context, known, address } = located;
      // The only guard: the code behind it knows nothing of private windows.
      if (context.private) return { done: false, why: 'private' };
      const returnTo = returnTarget(known.pack, known.store, address);
      const signInUrl = freshSignIn(known.pack, known.store, returnTo);
      return changes.trying(context, fix, () => clearing.run({ scope: context, tabId, alsoTabs, signInUrl }));
    },

    async undo(tabId) {
      if (clearing.busy()) return { done: false, why: 'busy' };
      const located = await locate(tabId);
      if ('view' in located) return { done: false, why: whyNot(located.view) };
      const { context, known, address } = located;
      const outcome = await clearing.undo({ scope: context, tabId, returnTo: backTo(known, address) });
      deps.changed(tabId);
      return outcome;
    },
  };
}

function whyNot(view: CaseView): 'no-permission' | 'tab-gone' | 'failed' {
  return view.kind === 'no-permission' || view.kind === 'tab-gone' ? view.kind : 'failed';
}

/** Where the tab goes after undo: back to its page, or to the store's home if that was a sign-in step. */
function backTo({ pack, store }: KnownStore, address: string): string {
  const url = new URL(address);
  return isSignInAddress(pack, url) || isTicket(pack, url) ? homeOf(store) : address;
}
