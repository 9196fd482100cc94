import type { OtherTab, Scope } from './site-data';

/** How much a site keeps beside its cookies, added up over its addresses. Null where the browser does not tell. */
export interface StorageCounts {
  /** Entries of localStorage. */
  local: number;
  /** Entries of sessionStorage, over all tabs. */
  session: number;
  databases: number | null;
  caches: number | null;
  workers: number | null;
  /** Files and folders at the top of the site's own file system. */
  files: number | null;
}

/** The sum of both. What one does not tell, the sum does not. */
export function addCounts(a: StorageCounts, b: StorageCounts): StorageCounts {
  return {
    local: a.local + b.local,
    session: a.session + b.session,
    databases: both(a.databases, b.databases),
    caches: both(a.caches, b.caches),
    workers: both(a.workers, b.workers),
    files: both(a.files, b.files),
  };
}

function both(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/**
 * What the browser removes by site: every kind; all but saved pages and files (Firefox); or of these no service workers
 * either (a container of Firefox).
 */
export const DEEP_REACHES = ['all', 'no-files', 'no-files-no-workers'] as const;
export type DeepReach = (typeof DEEP_REACHES)[number];

/** What one page of a store tells of its address. The texts hold values: they live in the undo record alone. */
export interface PageStorage {
  origin: string;
  /** Entries as a JSON list of [key, value]. Written and read in the page alone, so that no character is lost. */
  local: string;
  session: string;
  counts: StorageCounts;
}

/** What undo would put back of one tab. What is null is let be. */
export interface SavedPage {
  tabId: number;
  origin: string;
  /** Null in all but the first tab of an address. */
  local: string | null;
  session: string | null;
  /** Where the tab goes after the clean. Empty once it is done: nobody goes back there. */
  returnTo: string;
}

export type DeepStep = 'leaving' | 'removing' | 'done';

/** One deep clean, written down before each step. Kept in `storage.session` while there is something to put back. */
export interface DeepRecord extends Scope {
  /** Other stores that were ticked, by domain. Empty for most. */
  alsoStores: string[];
  /** By `Clock.counted`. */
  startedAt: number;
  step: DeepStep;
  /** All tabs of these stores when it began. */
  pages: SavedPage[];
  /** Those of them that are sent away and come back, the failing one first. */
  away: number[];
  /** Addresses whose storage goes. */
  origins: string[];
  result: DeepResult;
}

/** What a deep clean would remove of one store, counted now. */
export interface DeepShare {
  /** By domain. */
  store: string;
  before: StorageCounts;
  /** Hosts whose storage goes. */
  hosts: string[];
  /** Of these, those that no tab shows: what they keep cannot be counted, and not be put back. */
  unseen: number;
  /** Entries that are too much to save: they cannot be put back. */
  leftOut: number;
  /** The store's tabs, but for the failing one. */
  otherTabs: OtherTab[];
}

/** What a deep clean would do. */
export interface DeepPlan extends DeepShare {
  /** False where the browser must be asked first (Firefox). */
  allowed: boolean;
  reach: DeepReach;
  /** Other stores of the site that this browser has a tab or a cookie of. Nothing of them goes unless they are ticked. */
  otherStores: DeepShare[];
}

/** What a deep clean did, by counts before and after. */
export interface DeepResult {
  reach: DeepReach;
  before: StorageCounts;
  /** By the first look at the fresh page; null where no page came or the worker was killed. */
  after: StorageCounts | null;
  /** Entries that were too much to save. */
  leftOut: number;
  /** Tabs that asked to stay open: their pages may write again. */
  tabsHeld: number;
  /** The worker was killed on the way: it was carried out to the end at its next start. */
  resumed: boolean;
}

export interface DeepUndone {
  restored: number;
  /** The page did not take them, or no tab shows their address any more. */
  refused: number;
}

export type WhyNotDeep =
  | 'not-allowed'
  | 'private'
  | 'no-permission'
  | 'no-store'
  | 'tab-gone'
  | 'tab-held'
  | 'storage-full'
  | 'nothing-to-undo'
  | 'busy'
  | 'failed';

export type DeepRequest =
  | { want: 'plan' }
  /** `alsoTabs`: the other tabs that are opened afresh as well. `alsoStores`: other stores that were ticked, by domain. */
  | { want: 'run'; alsoTabs: number[]; alsoStores: string[] }
  | { want: 'undo' };

export type DeepResponse =
  /** `last`: the newest deep clean of the store that can be put back. */
  | { kind: 'plan'; plan: DeepPlan; last: DeepResult | null }
  | { kind: 'done'; result: DeepResult }
  | { kind: 'undone'; undone: DeepUndone }
  | { kind: 'stopped'; why: WhyNotDeep };

/** Storage of pages. Reading and writing happen in a page of the site. */
export interface SiteStorage {
  /** Whether the browser lets us remove. */
  allowed(): Promise<boolean>;
  /** What `remove` removes in this cookie store. */
  reach(storeId: string): DeepReach;
  /** Null where no script may run: the page is on its way, gone, stuck, or not of a site. */
  read(tabId: number): Promise<PageStorage | null>;
  /** Replaces both storages of the tab's address, if it still is `saved.origin`. Counts what reads back the same. */
  write(tabId: number, saved: SavedPage): Promise<DeepUndone | null>;
  /**
   * Removes the entries of sessionStorage that outlived `remove` just as they were saved: Firefox keeps those of a tab
   * that was sent away. What the fresh page wrote stays. Resolves to whether there was one.
   */
  removeOutlived(tabId: number, saved: SavedPage): Promise<boolean>;
  /** Removes what `reach` says of these addresses, and no cookies. Never for a private window. Rejects when it takes too long. */
  remove(origins: readonly string[], storeId: string): Promise<void>;
}

/** Where a deep clean writes down what it is about to do. */
export interface DeepStore {
  read(scope: Scope): Promise<DeepRecord | null>;
  write(record: DeepRecord): Promise<void>;
  drop(scope: Scope): Promise<void>;
  scopes(): Promise<Scope[]>;
}
