import type { CookieNews, TrafficEvent, TrafficFacts } from '@/lib/model/traffic';

/**
 * This many redirects between sign-in pages without a page are a loop. Browsers give up after 20; of a
 * loop through another page we see every second one. A sign-in that works needs a few.
 */
export const LOOP_FROM = 8;

/** One request for a sign-in page, with what it is sent on to. */
export interface Navigation {
  requestId: string;
  url: string;
  facts: TrafficFacts;
}

/** One of which nothing is known yet but that it was asked for. */
export function newNavigation({ requestId, url }: TrafficEvent): Navigation {
  return {
    requestId,
    url,
    facts: {
      status: null,
      worstRequest: null,
      retryAfter: null,
      redirects: 0,
      gaveUp: false,
      failure: null,
      sentAt: null,
      answeredAt: null,
      date: null,
      setCookies: [],
    },
  };
}

/** Whether it was canceled. Chromium reports a loop the same way. */
export function isCancelled({ facts }: Navigation, event: TrafficEvent): boolean {
  return event.kind === 'failed' && event.why === 'aborted' && facts.redirects < LOOP_FROM;
}

/** Whether it ended in a loop. */
export function isLoop(event: TrafficEvent): boolean {
  if (event.kind === 'failed') return event.why === 'loop' || event.why === 'aborted';
  return event.kind === 'redirected';
}

/** What is known once this has happened, too. */
export function factsAfter(facts: TrafficFacts, event: TrafficEvent): TrafficFacts {
  switch (event.kind) {
    case 'redirected':
      return { ...facts, redirects: facts.redirects + 1, setCookies: cookiesAfter(facts, event.cookies) };
    case 'answered': {
      const { status, date, retryAfter, at, cookies } = event;
      const setCookies = cookiesAfter(facts, cookies);
      return { ...facts, status, date, retryAfter, answeredAt: at, setCookies };
    }
    case 'failed':
      return event.why === 'loop' || event.why === 'aborted' ? facts : { ...facts, failure: event.why };
    default:
      return facts;
  }
}

function cookiesAfter({ setCookies }: TrafficFacts, { set, dropped }: CookieNews): string[] {
  return [...new Set([...setCookies.filter((name) => !dropped.includes(name)), ...set])];
}

/** Whether the server refused. */
export function isFailed({ status }: TrafficFacts): boolean {
  return status !== null && status >= 400;
}
