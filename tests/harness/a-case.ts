import type { Case, Observation, TabContext } from '@/lib/model/case';
import type { ObserveRequest } from '@/lib/model/protocol';

export const CONTEXT: TabContext = {
  tabId: 7,
  storeId: '0',
  private: false,
  site: 'amazon',
  store: 'amazon.co.jp',
};

/** What a content script tells of a page that was led to, changed by `change`. */
export function aRequest(change: Partial<ObserveRequest> = {}): ObserveRequest {
  return {
    event: 'seen',
    state: 'sign-in-password',
    lang: 'ja-JP',
    triesLeft: null,
    cookieEnabled: true,
    status: 200,
    arrival: 'navigate',
    typing: null,
    health: null,
    ...change,
  };
}

/** One look at a page, changed by `change`. */
export function anObservation(change: Partial<Observation> = {}): Observation {
  const { event: _, ...seen } = aRequest();
  return { at: 1, page: true, ...seen, attempt: null, ...change };
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
    dismissed: false,
    outcome: 'open',
    ...change,
  };
}
