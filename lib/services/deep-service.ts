import type { DeepRequest, DeepResponse, WhyNotDeep } from '@/lib/model/deep-clean';
import type { Scope } from '@/lib/model/site-data';
import { currentDeep, resumeDeep, startDeep, undoDeep } from '@/lib/site-data/deep-clean';
import { type DeepDeps, planDeep } from '@/lib/site-data/deep-plan';
import { freshSignIn } from '@/lib/sites/links';
import type { KnownStore } from '@/lib/sites/registry';
import { returnTarget } from '@/lib/sites/sign-in-address';
import type { CaseService } from './case-service';
import { type CaseViewDeps, reachTab } from './case-view';
import type { ClearService } from './clear-service';

export interface DeepService {
  /** Plans, runs or undoes the deep clean of the store a tab is on. Never rejects for what a person can meet. */
  ask(tabId: number, request: DeepRequest): Promise<DeepResponse>;
  /** Whether a deep clean of the scope can be told of, and put back. */
  hasUndo(scope: Scope): Promise<boolean>;
  /** Ends what a killed worker left, and forgets what is too old. Never rejects. */
  resume(): Promise<void>;
}

export interface DeepServiceDeps extends Pick<CaseViewDeps, 'tabInfo' | 'hasPermission'>, DeepDeps {
  caseService: Pick<CaseService, 'fixRan' | 'fixStopped'>;
  clearing: Pick<ClearService, 'busy' | 'alone'>;
  changed(tabId: number): void;
}

export function createDeepService(deps: DeepServiceDeps): DeepService {
  const { clearing, caseService } = deps;

  async function ask(tabId: number, request: DeepRequest): Promise<DeepResponse> {
    if (clearing.busy()) return stopped('busy');
    const reached = await reachTab(deps, tabId);
    if ('view' in reached) {
      const { kind } = reached.view;
      return stopped(kind === 'no-permission' || kind === 'tab-gone' ? kind : 'no-store');
    }
    const { context, known, info } = reached;
    // Before anything is read: `browsingData` would clear another cookie store than the private one.
    if (context.private) return stopped('private');
    const scope = { store: context.store, storeId: context.storeId };
    if (request.want === 'plan') {
      const last = await currentDeep(deps, scope);
      const plan = await planDeep(deps, scope, tabId, await otherStores(known));
      return { kind: 'plan', plan, last: last !== null && last.step === 'done' ? last.result : null };
    }
    if (request.want === 'undo') {
      const outcome = await clearing.alone(async () => undoDeep(deps, scope));
      deps.changed(tabId);
      if (outcome === null) return stopped('nothing-to-undo');
      return 'why' in outcome ? stopped(outcome.why) : { kind: 'undone', undone: outcome };
    }
    if (!(await deps.storage.allowed())) return stopped('not-allowed');
    const returnTo = returnTarget(known.pack, known.store, info.url ?? '');
    const signInUrl = freshSignIn(known.pack, known.store, returnTo);
    await caseService.fixRan(context, 'deep-clean');
    const { alsoTabs } = request;
    const alsoStores = (await otherStores(known)).filter((store) => request.alsoStores.includes(store));
    const outcome = await clearing.alone(async () =>
      startDeep(deps, { scope, tabId, alsoTabs, alsoStores, signInUrl }),
    );
    const why = typeof outcome === 'string' ? outcome : 'why' in outcome ? outcome.why : null;
    // What merely failed may have removed something, and is ended later.
    if (why !== null && why !== 'failed') await caseService.fixStopped(context, 'deep-clean');
    if (typeof outcome === 'string' || 'why' in outcome) return stopped(why ?? 'failed');
    deps.changed(tabId);
    return { kind: 'done', result: outcome };
  }

  /** The other stores of the site that may be seen, by domain. */
  async function otherStores({ pack, store }: KnownStore): Promise<string[]> {
    const others = pack.stores.map(({ domain }) => domain).filter((domain) => domain !== store.domain);
    const seen = await Promise.all(others.map((domain) => deps.hasPermission(domain)));
    return others.filter((_, index) => seen[index] === true);
  }

  return {
    ask,
    hasUndo: async (scope) => (await currentDeep(deps, scope))?.step === 'done',
    async resume() {
      try {
        for (const scope of await deps.deepStore.scopes()) {
          await clearing.alone(async () => {
            await resumeDeep(deps, scope);
            return null;
          });
        }
      } catch {
        // Everything stays as written; the next start tries again.
      }
    },
  };
}

function stopped(why: WhyNotDeep): DeepResponse {
  return { kind: 'stopped', why };
}
