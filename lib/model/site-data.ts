/** A cookie as the browser's cookies API gives it. Its value lives in the undo snapshot and nowhere else. */
export interface CookieRecord {
  name: string;
  value: string;
  /** With a leading dot for domain cookies, as the API writes it. */
  domain: string;
  hostOnly: boolean;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite: 'no_restriction' | 'lax' | 'strict' | 'unspecified';
  session: boolean;
  /** Seconds since 1970; absent for session cookies. */
  expirationDate?: number;
  storeId: string;
  partitionKey?: { topLevelSite?: string; hasCrossSiteAncestor?: boolean };
  /** Firefox only. */
  firstPartyDomain?: string;
}

/** Which cookies a clear is about: one store's domain in one cookie store. */
export interface Scope {
  store: string;
  storeId: string;
}

/** What a clear would do, shown before the click. Counts, and names the pack knows. */
export interface ClearPlan {
  goes: number;
  /** Kept on purpose. */
  stays: number;
  /** Other tabs of the same store and cookie store, which are reloaded afterwards. */
  otherTabs: OtherTab[];
}

export interface OtherTab {
  tabId: number;
  title: string;
}

/** What a clear did, counted by a second read. */
export interface ClearResult {
  removed: number;
  kept: number;
  /** Were still there at the last read, although removal was asked for. */
  remaining: number;
  /** Tabs that asked to stay open. */
  tabsHeld: number;
  /** The browser was closed in between: the clear was finished, undo is gone. */
  undoLost: boolean;
}

/** What an undo did. */
export interface UndoResult {
  restored: number;
  /** Had run out meanwhile. */
  expired: number;
  /** The browser would not take them back. */
  refused: number;
}

export type ClearStep = 'leaving' | 'removing' | 'navigating';
export type UndoStep = 'leaving' | 'removing' | 'restoring' | 'navigating';

/** Kept in `storage.session` while there is something to put back. One per store and cookie store. */
export interface Snapshot extends Scope {
  takenAt: number;
  cookies: CookieRecord[];
  /** A sign-in was seen since: undo ends it, and the button says so first. */
  signedInSince: boolean;
  result: ClearResult | null;
}

/** A tab that takes part in a running clear, with the address it goes back to. */
export interface JournalTab {
  tabId: number;
  returnTo: string;
}

/** The written steps of a running clear or undo, kept in `storage.session` before each step happens. */
export interface Journal extends Scope {
  kind: 'clear' | 'undo';
  startedAt: number;
  step: ClearStep | UndoStep;
  /** The failing tab first. */
  tabs: JournalTab[];
  /** Counted when the snapshot was taken. */
  planned: number;
  kept: number;
  tabsHeld: number;
}

/** The one line that outlives the browser, so that a begun clear is finished. No values. */
export interface UnfinishedClear extends Scope {
  step: ClearStep;
}

/** Undo is offered this long: 24 hours in ms. */
export const UNDO_KEPT_FOR = 24 * 60 * 60_000;
