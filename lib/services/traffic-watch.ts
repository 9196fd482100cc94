import type { TrafficEvent, TrafficFacts } from '@/lib/model/traffic';
import {
  factsAfter,
  isCancelled,
  isFailed,
  isLoop,
  LOOP_FROM,
  type Navigation,
  newNavigation,
} from './navigation';

/** By then a page with a body has spoken for itself. Milliseconds. */
const PAGE_SPEAKS_WITHIN = 1000;
/** Firefox may report an answer after its page has spoken. Milliseconds. */
const NEWS_COME_WITHIN = 250;
/** Tabs that are remembered. */
export const MOST_TABS = 50;

/** A sign-in page that was requested in this tab and never came. */
export interface LostPage {
  tabId: number;
  url: string;
}

export interface TrafficWatch {
  /** Takes in an event. Resolves to the lost page once that is certain, and to null otherwise. */
  take(event: TrafficEvent): Promise<LostPage | null>;
  /** The page in this tab has spoken: its content script reported for the first time. */
  spoke(tabId: number): void;
  /**
   * What is known of the tab's newest sign-in navigation; null if none was seen. One that is still under way
   * gets a moment to finish.
   */
  facts(tabId: number): Promise<TrafficFacts | null>;
  /** Whether a sign-in page is on its way to this tab. */
  isUnderWay(tabId: number): boolean;
  /** Whether no more than one sign-in page was asked for since a moment. An earlier worker may have seen more. */
  isStraight(tabId: number, since: number): boolean;
  /** Forgets every tab but these. */
  keepOnly(open: ReadonlySet<number>): void;
}

export interface TrafficWatchDeps {
  wait(ms: number): Promise<void>;
  /** By the clock of the events, in ms. */
  now(): number;
}

interface Tab {
  /** The newest navigation that got somewhere. */
  newest: Navigation | null;
  /** One that was only requested: until it gets somewhere, the previous page stays. */
  pending: Navigation | null;
  /** When the newest two navigations began, the older one first. */
  begunAt: readonly [number, number];
  /** When a page last spoke for the first time. Its navigation was answered before that. */
  spokeAt: number;
  /** Set while we wait for the page to speak. */
  waiting: symbol | null;
  /** Callbacks for the next news of the pending one. */
  onNews: (() => void)[];
}

/**
 * Remembers how each tab's newest sign-in navigation went, and tells when it ended without a page: no content
 * script runs there. In memory only.
 */
export function createTrafficWatch(deps: TrafficWatchDeps): TrafficWatch {
  const tabs = new Map<number, Tab>();
  const startedAt = deps.now();

  function tabOf(tabId: number): Tab {
    const known = tabs.get(tabId);
    if (known !== undefined) return known;
    const [oldest] = tabs.keys();
    if (tabs.size >= MOST_TABS && oldest !== undefined) tabs.delete(oldest);
    const tab: Tab = {
      newest: null,
      pending: null,
      begunAt: [0, 0],

      spokeAt: 0,
      waiting: null,
      onNews: [],
    };
    tabs.set(tabId, tab);
    return tab;
  }

  /** Resolves to the lost page, unless it speaks or a newer navigation begins first. */
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
      if (event.kind === 'sent') return sent(tab, event, deps.now());
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

    isUnderWay(tabId) {
      const tab = tabs.get(tabId);
      return tab !== undefined && tab.pending !== null;
    },

    isStraight(tabId, since) {
      if (since < startedAt) return false;
      const tab = tabs.get(tabId);
      return tab === undefined || tab.begunAt[0] < since;
    },

    keepOnly(open) {
      for (const tabId of tabs.keys()) if (!open.has(tabId)) tabs.delete(tabId);
    },
  };
}

/** A new navigation, or the next hop of a redirected one. */
function sent(tab: Tab, event: TrafficEvent, now: number): null {
  const known = [tab.newest, tab.pending].find((each) => each !== null && each.requestId === event.requestId);
  if (known) {
    known.url = event.url;
    known.facts = { ...known.facts, sentAt: event.at };
    return null;
  }
  const navigation = newNavigation(event);
  tab.begunAt = [tab.begunAt[1], now];
  tab.pending = { ...navigation, facts: { ...navigation.facts, sentAt: event.at } };
  tab.waiting = null;
  return null;
}

/** A page's own requests belong to the page in the tab. */
function requested({ newest }: Tab, status: number): null {
  if (newest === null) return null;
  const { worstRequest } = newest.facts;
  newest.facts = {
    ...newest.facts,
    worstRequest: worstRequest === null ? status : Math.max(worstRequest, status),
  };
  return null;
}

/** The navigation an event is about; null if a newer one has replaced it. */
function navigationOf({ newest, pending }: Tab, event: TrafficEvent): Navigation | null {
  if (newest !== null && newest.requestId === event.requestId) return pending === null ? newest : null;
  if (pending !== null && pending.requestId === event.requestId) return pending;
  // The worker started in the middle of a navigation.
  return newest === null && pending === null ? newNavigation(event) : null;
}

/** Canceled before it got anywhere: the previous page is still there. */
function drop(tab: Tab, navigation: Navigation): null {
  if (tab.pending === navigation) tab.pending = null;
  else tab.waiting = null;
  return null;
}

/** Whether this event may leave the person without a page. */
function mayBeLost(tab: Tab, { facts }: Navigation, { kind }: TrafficEvent): boolean {
  // A loop may end on a page we do not see; then no further event comes.
  if (kind === 'redirected') return facts.redirects >= LOOP_FROM;
  if (kind === 'completed') return isFailed(facts) && !isSpokenFor(tab, facts);
  return kind === 'failed';
}

/** Whether the answer's page has spoken. The two may be reported in any order. */
function isSpokenFor({ spokeAt }: Tab, { answeredAt }: TrafficFacts): boolean {
  return answeredAt !== null && spokeAt >= answeredAt;
}
