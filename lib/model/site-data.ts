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
  /** Of these, those that the browser could not give back. */
  lost: number;
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
  /** Answers to the old pages that were still on their way at the last look: they may bring cookies. */
  late: number;
  /** The copy was gone before the end: the clear was finished, and cannot be undone. */
  undoLost: boolean;
}

/**
 * What the end of the browser, an update or a restart of ours cut off: a clear that had removed nothing yet, or that was
 * finished without its copy; an undo on its way; or the copy alone.
 */
export const CUT_OFFS = ['not-begun', 'finished', 'undo', 'copy'] as const;

export type CutOff = (typeof CUT_OFFS)[number];

/** What an undo did. */
export interface UndoResult {
  restored: number;
  /** Had run out meanwhile. */
  expired: number;
  /** The browser would not take them back, or cannot give such ones back. */
  refused: number;
}

export type ClearStep = 'leaving' | 'removing' | 'navigating';
export type UndoStep = 'leaving' | 'removing' | 'restoring' | 'navigating';

/** Kept in `storage.session` while there is something to put back. One per store and cookie store. */
export interface Snapshot extends Scope {
  /** By `Clock.counted`. */
  takenAt: number;
  cookies: CookieRecord[];
  /** How many more went, which the browser could not give back: their values are not kept. */
  lost: number;
  /** A sign-in was seen since: undo ends it, and the button says so first. */
  signedInSince: boolean;
  result: ClearResult | null;
  /** What became of the copy that stood here, where it went before its time. */
  cutOff: Exclude<CutOff, 'finished'> | null;
}

/** A tab that takes part in a running clear, with the address it goes back to. */
export interface JournalTab {
  tabId: number;
  returnTo: string;
}

/** The written steps of a running clear or undo, kept in `storage.session` before each step happens. */
export interface Journal extends Scope {
  kind: 'clear' | 'undo';
  /** By `Clock.counted`. */
  startedAt: number;
  step: ClearStep | UndoStep;
  /** The failing tab first. */
  tabs: JournalTab[];
  /** Counted when the snapshot was taken. */
  planned: number;
  kept: number;
  tabsHeld: number;
  late: number;
}

/** The one line that outlives the browser, so that a begun clear or undo is finished, or told of. No values. */
export type Unfinished = Pick<Journal, 'store' | 'storeId' | 'kind' | 'step'>;

/** Undo is offered this long: 24 hours in ms. */
export const UNDO_KEPT_FOR = 24 * 60 * 60_000;
