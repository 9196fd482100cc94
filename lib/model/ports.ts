import type { CookieRecord, Journal, Scope, Snapshot, Unfinished } from './site-data';

/** The store's cookies may not be read. Without permission a jar only looks empty. */
export class NoPermission extends Error {
  constructor(store: string) {
    super(`No permission for ${store}.`);
  }
}

/** The cookie jar, as `lib/platform` gives it. All methods reject only when the API itself fails. */
export interface CookieJar {
  /**
   * Every cookie of the store's domain and its subdomains, all paths and partitions, in this cookie store.
   * Rejects with `NoPermission` where the store may not be read.
   */
  getAll(scope: Scope): Promise<CookieRecord[]>;
  /** The same of every site that the extension may read. */
  getEvery(storeId: string): Promise<CookieRecord[]>;
  /**
   * Asks the browser to end one cookie and none of its twins. Odd ones may stay: read again to know.
   * Takes as long in any jar, where `remove` walks all cookies of a Chromium.
   */
  expire(cookie: CookieRecord): Promise<void>;
  /** Asks the browser to remove one cookie. Resolves even when nothing was removed: read again to know. */
  remove(cookie: CookieRecord): Promise<void>;
  /** Whether the browser can give a cookie back as it was read. */
  canGiveBack(cookie: CookieRecord): boolean;
  /** Puts one cookie back. Resolves to false where the browser refuses it. */
  set(cookie: CookieRecord): Promise<boolean>;
}

export interface StoreTab {
  tabId: number;
  url: string;
  title: string;
}

/** Tabs, as far as host permission shows them. */
export interface TabsPort {
  /** Tabs under the store's domain in this cookie store, also those of somebody else's hosts there. */
  ofStore(scope: Scope): Promise<StoreTab[]>;
  /** Sends a tab to a blank page. Resolves to whether it went: a page may ask to stay, and a tab may be gone. */
  leave(tabId: number): Promise<'left' | 'held' | 'gone'>;
  /** Opens an address in a tab; false where the tab is gone. */
  open(tabId: number, url: string): Promise<boolean>;
}

/** Requests of pages, to hear their last word. */
export interface Answers {
  /** Listens from now on to what these tabs ask of the store. */
  listen(
    scope: Scope,
    tabIds: readonly number[],
  ): {
    /** Waits until all of it is answered, `limit` ms at most. Resolves to how much still was not. */
    last(limit: number): Promise<number>;
    end(): void;
  };
}

/** Where a running clear writes down what it is about to do. */
export interface JournalStore {
  readJournal(): Promise<Journal | null>;
  writeJournal(journal: Journal | null): Promise<void>;
  readSnapshot(scope: Scope): Promise<Snapshot | null>;
  writeSnapshot(snapshot: Snapshot): Promise<void>;
  dropSnapshot(scope: Scope): Promise<void>;
  /** Of which scopes there is a snapshot. */
  snapshotScopes(): Promise<Scope[]>;
  readUnfinished(): Promise<Unfinished | null>;
  writeUnfinished(unfinished: Unfinished | null): Promise<void>;
  /** Whether anything can be put back, of cookies or of what a deep clean removed. */
  hasCopies(): Promise<boolean>;
  /** Of which scopes a copy is gone, by an update or a restart of ours, before it was used or too old. */
  lostCopies(): Promise<Scope[]>;
  /** Drops what tells of copies that are gone. */
  forgetLost(): Promise<void>;
  /** Stores, by domain, of which a clear or an undo was stopped because no pack describes them. */
  stoppedStores(): Promise<string[]>;
  noteStopped(store: string): Promise<void>;
  /** Sets or clears the alarm that resumes a clear whose worker was killed. */
  setResumeAlarm(on: boolean): Promise<void>;
  /** Sets or clears the alarm that counts the age of copies. */
  setCountAlarm(on: boolean): Promise<void>;
}

/** Time, passed in. */
export interface Clock {
  /** By the clock on the wall, in ms since 1970. It may be set at any moment. */
  now(): number;
  /** Time that has passed since the session began, in ms. A clock that is set neither shortens nor prolongs it. */
  counted(): Promise<number>;
  wait(ms: number): Promise<void>;
}
