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
  /** Where the tab goes after the clean. */
  returnTo: string;
}

export type DeepStep = 'leaving' | 'removing' | 'done';

/** One deep clean, written down before each step. Kept in `storage.session` while there is something to put back. */
export interface DeepRecord extends Scope {
  startedAt: number;
  step: DeepStep;
  /** All tabs of the store when it began. */
  pages: SavedPage[];
  /** Those of them that are sent away and come back, the failing one first. */
  away: number[];
  /** Addresses whose storage goes. */
  origins: string[];
  result: DeepResult;
}

/** What a deep clean would do, counted now. */
export interface DeepPlan {
  /** False where the browser must be asked first (Firefox). */
  allowed: boolean;
  before: StorageCounts;
  /** Hosts whose storage goes. */
  hosts: string[];
  /** Of these, those that no tab shows: what they keep cannot be counted, and not be put back. */
  unseen: number;
  otherTabs: OtherTab[];
}

/** What a deep clean did, by counts before and after. */
export interface DeepResult {
  before: StorageCounts;
  /** By the first look at the fresh page; null where no page came or the worker was killed. */
  after: StorageCounts | null;
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
  /** `alsoTabs`: the other tabs of the store that are opened afresh as well. */
  | { want: 'run'; alsoTabs: number[] }
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
  /** Null where no script may run: the page is on its way, gone, or not of a site. */
  read(tabId: number): Promise<PageStorage | null>;
  /** Replaces both storages of the tab's address, if it still is `saved.origin`. Counts what reads back the same. */
  write(tabId: number, saved: SavedPage): Promise<DeepUndone | null>;
  /** Removes everything these addresses keep, but no cookies. Never for a private window. */
  remove(origins: readonly string[], storeId: string): Promise<void>;
}

/** Where a deep clean writes down what it is about to do. */
export interface DeepStore {
  read(scope: Scope): Promise<DeepRecord | null>;
  write(record: DeepRecord): Promise<void>;
  drop(scope: Scope): Promise<void>;
  scopes(): Promise<Scope[]>;
}
