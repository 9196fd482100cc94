import type { TabContext } from '@/lib/model/case';
import type { ObserveRequest } from '@/lib/model/protocol';
import type { SignInResponse } from '@/lib/platform/sign-in-responses';

/** A page with a body has spoken for itself by now. Milliseconds. */
const PAGE_SPEAKS_WITHIN = 1000;

export interface ResponseWatch {
  /** Resolves when it is taken in, or was not needed. Rejects when storage fails. */
  response(response: SignInResponse): Promise<void>;
  /** A content script spoke for the page in this tab. */
  spoke(tabId: number): void;
}

export interface ResponseWatchDeps {
  contextOf(tabId: number, url: string): Promise<TabContext | null>;
  observe(context: TabContext, request: ObserveRequest): Promise<unknown>;
  wait(ms: number): Promise<void>;
}

/**
 * Takes a failed answer without a page into the case: no content script runs on a response without a body,
 * so the status is all there is, and badge and popup speak.
 */
export function createResponseWatch(deps: ResponseWatchDeps): ResponseWatch {
  const waiting = new Map<number, symbol>();
  return {
    async response({ tabId, url, status }) {
      if (status < 500 || tabId < 0) {
        waiting.delete(tabId);
        return;
      }
      const mine = Symbol();
      waiting.set(tabId, mine);
      await deps.wait(PAGE_SPEAKS_WITHIN);
      if (waiting.get(tabId) !== mine) return;
      waiting.delete(tabId);
      const context = await deps.contextOf(tabId, url);
      if (context !== null) await deps.observe(context, bodiless(status));
    },
    spoke(tabId) {
      waiting.delete(tabId);
    },
  };
}

function bodiless(status: number): ObserveRequest {
  return {
    event: 'seen',
    state: 'service-error',
    lang: null,
    triesLeft: null,
    cookieEnabled: true,
    status,
    arrival: 'navigate',
  };
}
