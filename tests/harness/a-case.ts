import type { Case, Observation, TabContext } from '@/lib/model/case';
import type { ObserveRequest } from '@/lib/model/protocol';
import type { Seen } from '@/lib/model/seen';

export const CONTEXT: TabContext = {
  tabId: 7,
  storeId: '0',
  private: false,
  site: 'amazon',
  store: 'amazon.co.jp',
};

/** A look at a page that was led to, changed by `change`. */
export function aLook(change: Partial<Seen> = {}): Seen {
  return {
    state: 'sign-in-password',
    reason: 'none',
    step: null,
    lang: 'ja-JP',
    triesLeft: null,
    cookieEnabled: true,
    status: 200,
    arrival: 'navigate',
    health: null,
    ...change,
  };
}

/** What a content script tells of such a look. */
export function observed(change: Partial<Seen> = {}): ObserveRequest {
  return { event: 'seen', seen: aLook(change) };
}

/** One look at a page, as a case keeps it, changed by `change`. */
export function anObservation(change: Partial<Observation> = {}): Observation {
  return { ...aLook(), at: 1, page: true, attempt: null, typing: null, ...change };
}

/** A case of the tab in `CONTEXT` that was just opened, changed by `change`. */
export function aCase(change: Partial<Case> = {}): Case {
  return {
    ...CONTEXT,
    id: 'case-1',
    openedAt: 1,
    lastSeenAt: 1,
    observations: [],
    fixesTried: [],
    measured: null,
    askedAgain: false,
    symptom: null,
    otherDevice: null,
    privateWindow: null,
    pageOrigin: null,
    coach: null,
    inVain: 0,
    resetAgain: false,
    dismissed: false,
    outcome: 'open',
    ...change,
  };
}
