import type { CookieNews, TrafficEvent, TrafficFacts } from '@/lib/model/traffic';

/** A page with a body has spoken for itself by now. Milliseconds. */
const PAGE_SPEAKS_WITHIN = 1000;
/**
 * Sent on this often on sign-in pages alone, and without a page: a loop. Browsers give up after 20 redirects; of a
 * loop by way of another page every second one is seen here. A sign-in that works needs a few.
 */
export const LOOP_FROM = 8;
/** News of an answer may be slower than the word of its page: Firefox takes its time. Milliseconds. */
const NEWS_COME_WITHIN = 250;
/** Tabs that are kept in mind. */
export const MOST_TABS = 50;

/** A sign-in that was asked for in this tab, at this address, and for which no page came. */
export interface LostPage {
  tabId: number;
  url: string;
}

export interface TrafficWatch {
  /** Takes an event in. Resolves to the page that will not come, once that is sure; to null for every other event. */
  take(event: TrafficEvent): Promise<LostPage | null>;
  /** A content script said its first word for the page in this tab. */
  spoke(tabId: number): void;
  /**
   * What is known of the newest sign-in navigation of a tab; null where none was seen. One that is still on its way
   * is given a moment.
   */
  facts(tabId: number): Promise<TrafficFacts | null>;
  /** Forgets every tab but these. */
  keepOnly(open: ReadonlySet<number>): void;
}

export interface TrafficWatchDeps {
  wait(ms: number): Promise<void>;
  /** By the same clock as events, in ms. */
  now(): number;
}

interface Navigation {
  requestId: string;
  url: string;
  facts: TrafficFacts;
}

interface Tab {
  /** The newest navigation that got somewhere. */
  newest: Navigation | null;
  /** One that has only been asked for: until it gets somewhere, the page before stays. */
  pending: Navigation | null;
  /** When a page last said its first word: it is that of a navigation that was answered before. */
  spokeAt: number;
  /** Somebody waits for the page to speak. */
  waiting: symbol | null;
  /** Who waits for news of the one that was asked for. */
  onNews: (() => void)[];
}

/**
 * Keeps in mind how each tab's newest sign-in navigation went, and tells where it ended without a page: no content
 * script runs there. Everything is forgotten with the worker.
 */
export function createTrafficWatch(deps: TrafficWatchDeps): TrafficWatch {
  const tabs = new Map<number, Tab>();

  function tabOf(tabId: number): Tab {
    const known = tabs.get(tabId);
    if (known !== undefined) return known;
    const [oldest] = tabs.keys();
    if (tabs.size >= MOST_TABS && oldest !== undefined) tabs.delete(oldest);
    const tab: Tab = { newest: null, pending: null, spokeAt: 0, waiting: null, onNews: [] };
    tabs.set(tabId, tab);
    return tab;
  }

  /** The page of a navigation is lost, unless it or a newer navigation speaks first. */
  async function lost(tab: Tab, navigation: Navigation, event: TrafficEvent): Promise<LostPage | null> {
    const mine = Symbol();
    tab.waiting = mine;
    await deps.wait(PAGE_SPEAKS_WITHIN);
    if (tab.waiting !== mine) return null;
    tab.waiting = null;
    if (isLoop(event)) navigation.facts = { ...navigation.facts, gaveUp: true };
    return { tabId: event.tabId, url: navigation.url };
  }

  return {
    async take(event) {
      if (event.tabId < 0) return null;
      const tab = tabOf(event.tabId);
      if (event.kind === 'sent') return sent(tab, event);
      for (const hear of tab.onNews.splice(0)) queueMicrotask(hear);
      if (event.kind === 'asked') return requested(tab, event.status);
      const navigation = navigationOf(tab, event);
      if (navigation === null) return null;
      if (isCancelled(navigation, event)) return drop(tab, navigation);
      tab.newest = navigation;
      tab.pending = null;
      tab.waiting = null;
      navigation.facts = factsAfter(navigation.facts, event);
      return mayBeLost(tab, navigation, event) ? lost(tab, navigation, event) : null;
    },

    spoke(tabId) {
      const tab = tabs.get(tabId);
      if (tab === undefined) return;
      tab.waiting = null;
      tab.spokeAt = deps.now();
    },

    async facts(tabId) {
      const tab = tabs.get(tabId);
      if (tab === undefined) return null;
      if (tab.pending !== null) {
        const news = new Promise<void>((resolve) => tab.onNews.push(resolve));
        await Promise.race([news, deps.wait(NEWS_COME_WITHIN)]);
      }
      return tab.newest === null ? null : tab.newest.facts;
    },

    keepOnly(open) {
      for (const tabId of tabs.keys()) if (!open.has(tabId)) tabs.delete(tabId);
    },
  };
}

/** A new navigation, or the next hop of one that was sent on. */
function sent(tab: Tab, event: TrafficEvent): null {
  const known = [tab.newest, tab.pending].find((each) => each !== null && each.requestId === event.requestId);
  if (known) {
    known.url = event.url;
    known.facts = { ...known.facts, sentAt: event.at };
    return null;
  }
  const navigation = newNavigation(event);
  tab.pending = { ...navigation, facts: { ...navigation.facts, sentAt: event.at } };
  tab.waiting = null;
  return null;
}

/** A page's own requests count for the page that is there. */
function requested({ newest }: Tab, status: number): null {
  if (newest === null) return null;
  const { worstRequest } = newest.facts;
  newest.facts = {
    ...newest.facts,
    worstRequest: worstRequest === null ? status : Math.max(worstRequest, status),
  };
  return null;
}

/** The navigation an event is about; null for one that a newer one has taken the place of. */
function navigationOf({ newest, pending }: Tab, event: TrafficEvent): Navigation | null {
  if (newest !== null && newest.requestId === event.requestId) return pending === null ? newest : null;
  if (pending !== null && pending.requestId === event.requestId) return pending;
  // The worker was started by the middle of a navigation.
  return newest === null && pending === null ? newNavigation(event) : null;
}

function newNavigation({ requestId, url }: TrafficEvent): Navigation {
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

/** Left before it got somewhere: the page before is still there. */
function drop(tab: Tab, navigation: Navigation): null {
  if (tab.pending === navigation) tab.pending = null;
  else tab.waiting = null;
  return null;
}

/** Whether somebody left it. Chromium says the same of a loop. */
function isCancelled({ facts }: Navigation, event: TrafficEvent): boolean {
  return event.kind === 'failed' && event.why === 'aborted' && facts.redirects < LOOP_FROM;
}

function isLoop(event: TrafficEvent): boolean {
  if (event.kind === 'failed') return event.why === 'loop' || event.why === 'aborted';
  return event.kind === 'redirected';
}

/** Whether this event leaves the person without a page, unless one speaks. */
function mayBeLost(tab: Tab, { facts }: Navigation, { kind }: TrafficEvent): boolean {
  // The last hop of a loop may be on a page that is not seen here: then nothing more is heard of it.
  if (kind === 'redirected') return facts.redirects >= LOOP_FROM;
  if (kind === 'completed') return isFailed(facts) && !isSpokenFor(tab, facts);
  return kind === 'failed';
}

function factsAfter(facts: TrafficFacts, event: TrafficEvent): TrafficFacts {
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

function isFailed({ status }: TrafficFacts): boolean {
  return status !== null && status >= 400;
}

/** Whether the page that came with the answer has spoken: news of both may come in any order. */
function isSpokenFor({ spokeAt }: Tab, { answeredAt }: TrafficFacts): boolean {
  return answeredAt !== null && spokeAt >= answeredAt;
}
