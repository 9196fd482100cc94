import type { TabContext } from '@/lib/model/case';
import type { DeepRequest, DeepResponse, WhyNotDeep } from '@/lib/model/deep-clean';
import type { Scope } from '@/lib/model/site-data';
import { currentDeep, resumeDeep, startDeep, undoDeep } from '@/lib/site-data/deep-clean';
import { type DeepDeps, planDeep } from '@/lib/site-data/deep-plan';
import { scopeOf } from '@/lib/site-data/journal';
import { freshSignIn } from '@/lib/sites/links';
import type { KnownStore } from '@/lib/sites/registry';
import { returnTarget } from '@/lib/sites/sign-in-address';
import type { CaseChanges } from './case-changes';
import type { ClearService } from './clear-service';
import type { Locate } from './tab-context';

export interface DeepService {
  /** Plans, runs or undoes the deep clean of a tab's store. Expected failures are answers, not rejections. */
  ask(tabId: number, request: DeepRequest): Promise<DeepResponse>;
  /** Whether a finished deep clean of the scope can be undone. */
  hasUndo(scope: Scope): Promise<boolean>;
  /** Finishes what a killed worker left, and drops what is too old. Never rejects. */
  resume(): Promise<void>;
}

export interface DeepServiceDeps {
  locate: Locate;
  hasPermission(domain: string): Promise<boolean>;
  changes: Pick<CaseChanges, 'trying'>;
  clearing: Pick<ClearService, 'busy' | 'alone'>;
  /** What the clean itself touches. */
  clean: DeepDeps;
  /** Tells open popups. */
  changed(tabId: number): void;
}

export function createDeepService(deps: DeepServiceDeps): DeepService {
  const { clean, clearing } = deps;

  async function plan(context: TabContext, known: KnownStore): Promise<DeepResponse> {
    const scope = scopeOf(context);
    const last = await currentDeep(clean, scope);
    const plan = await planDeep(clean, scope, context.tabId, await otherStores(known));
    return { kind: 'plan', plan, last: last !== null && last.step === 'done' ? last.result : null };
  }

  async function undo(context: TabContext): Promise<DeepResponse> {
    const outcome = await clearing.alone(() => undoDeep(clean, scopeOf(context)));
    deps.changed(context.tabId);
    return outcome.done ? { kind: 'undone', undone: outcome.undone } : stopped(outcome.why);
  }

  async function run(
    context: TabContext,
    known: KnownStore,
    address: string,
    request: DeepRequest & { want: 'run' },
  ): Promise<DeepResponse> {
    if (!(await clean.storage.allowed())) return stopped('not-allowed');
    const others = await otherStores(known);
    const order = {
      scope: scopeOf(context),
      tabId: context.tabId,
      alsoTabs: request.alsoTabs,
      alsoStores: others.filter((store) => request.alsoStores.includes(store)),
      signInUrl: freshSignIn(known.pack, known.store, returnTarget(known.pack, known.store, address)),
    };
    const outcome = await deps.changes.trying(context, 'deep-clean', () =>
      clearing.alone(() => startDeep(clean, order)),
    );
    if (!outcome.done) return stopped(outcome.why);
    deps.changed(context.tabId);
    return { kind: 'done', result: outcome.result };
  }

  /** The other stores of the site that may be seen, by domain. */
  async function otherStores({ pack, store }: KnownStore): Promise<string[]> {
    const others = pack.stores.map(({ domain }) => domain).filter((domain) => domain !== store.domain);
    const seen = await Promise.all(others.map((domain) => deps.hasPermission(domain)));
    return others.filter((_, index) => seen[index] === true);
  }

  return {
    async ask(tabId, request) {
      if (clearing.busy()) return stopped('busy');
      const located = await deps.locate(tabId);
      if ('view' in located) {
        const { kind } = located.view;
        return stopped(kind === 'no-permission' || kind === 'tab-gone' ? kind : 'no-store');
      }
      const { context, known, address } = located;
      // Check before reading anything: `browsingData` would clear the regular store, not the private one.
      if (context.private) return stopped('private');
      if (request.want === 'plan') return plan(context, known);
      return request.want === 'undo' ? undo(context) : run(context, known, address, request);
    },

    hasUndo: async (scope) => (await currentDeep(clean, scope))?.step === 'done',

    async resume() {
      try {
        for (const scope of await clean.deepStore.scopes()) {
          await clearing.alone(() => resumeDeep(clean, scope));
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
