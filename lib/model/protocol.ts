import type { Coaching, FixOutcome } from './case';
import type { DeepRequest, DeepResponse } from './deep-clean';
import type { Evidence, PageOrigin, Symptom, Trial } from './evidence';
import type { Finding } from './finding';
import type { Fix, FixId } from './fix';
import type { HintAction, HintView } from './hint-view';
import type { PageState } from './page-state';
import type { Press, Seen } from './seen';
import type { Settings, UiLang } from './settings';
import type { ClearPlan, ClearResult, CutOff, UndoResult } from './site-data';
import type { StoreLinks } from './site-pack';
import type { DueReminder, Reminder, WaitKind } from './try-later';

/** Content script → background. Tab and store come from the sender. */
export type ObserveRequest = { event: 'seen'; seen: Seen } | { event: 'press'; press: Press };

export interface HintActionRequest {
  action: HintAction;
  state: PageState;
  /** With `at`: the step the page was found to be on. */
  at: number | null;
}

/** What the popup needs to draw itself, for one tab. */
export type CaseView =
  | CaseSeen
  | NothingSeen
  | { kind: 'no-permission'; tab: TabView }
  /** A site no pack describes. `stopped`: no more, and a clear of it was stopped for that. */
  | { kind: 'unknown-site'; host: string; stopped?: true }
  /** An address of a store, by its domain, without https: nobody knows who wrote the page. */
  | { kind: 'unprotected'; host: string; store: string }
  /** A page no extension may touch, or whose address the browser hides: its own, the gallery, a file. */
  | { kind: 'restricted' }
  | { kind: 'tab-gone' };

/** A case with at least one finding worth telling, or one that ended well. */
export interface CaseSeen extends SeenTab {
  kind: 'case';
  solved: boolean;
  /** The tab is on no store: the case speaks of one the person chose. */
  detached: boolean;
  /** Ranked, best first; ruled out and unknown ones are left out. */
  findings: FindingView[];
  /** What each fix named in `findings` and `lastFix` is, so that a page needs no catalogue. */
  fixes: FixView[];
  /** What was known, for the report: counts, times and enums. */
  evidence: Evidence;
  /** Null where this tab offers no clear: a private window. */
  clear: ClearPlan | null;
  /** The newest fix and what became of it, so that the person can say whether it worked. */
  lastFix: { fix: FixId; outcome: FixOutcome } | null;
}

/** A finding with its words in the person's language. */
export interface FindingView extends Finding {
  words: { title: string; why: string | null };
}

/** A fix with its words in the person's language. */
export interface FixView extends Fix {
  words: { title: string; do: string; body: string };
}

/** A page of the store with no trouble on it: the person chooses what they see. */
export interface NothingSeen extends SeenTab {
  kind: 'nothing-seen';
}

interface SeenTab {
  tab: TabView;
  private: boolean;
  state: PageState;
  symptom: Symptom | null;
  undo: UndoView | null;
  /** What the clear of this case did, or one that was cut off: that is told without a case too. */
  lastClear: ClearResult | null;
  cutOff: CutOff | null;
  /** A deep clean of this store can be told of, and put back. */
  deepUndo: boolean;
  /** The fix the person is led through on the page, or left half way. */
  coach: CoachView | null;
}

export interface CoachView extends Pick<Coaching, 'at' | 'on'> {
  fix: FixView;
}

export interface TabView {
  tabId: number;
  /** The pack that describes it. */
  site: string;
  /** The shop, by domain. */
  store: string;
  /** Official addresses of this store. */
  links: StoreLinks;
}

/** What undo would put back. Null in a view means that there is nothing to put back. */
export interface UndoView {
  cookies: number;
  /** A sign-in was seen since the clear: undo ends it. */
  signedInSince: boolean;
}

export interface RunFixRequest {
  tabId: number;
  fix: FixId;
  /** For `clear-cookies`: the other tabs of the store that are reloaded as well. */
  alsoTabs: number[];
}

export type RunFixResponse =
  | { done: true; clear: ClearResult }
  | {
      done: false;
      why: 'no-permission' | 'private' | 'tab-gone' | 'tab-held' | 'busy' | 'storage-full' | 'failed';
    };

export type UndoResponse =
  | { done: true; undo: UndoResult }
  | { done: false; why: 'nothing-to-undo' | 'no-permission' | 'tab-gone' | 'tab-held' | 'busy' | 'failed' };

export type Answer =
  /** `store`: the one meant, by domain, where the tab is on none. */
  | { about: 'symptom'; symptom: Symptom | null; store: string }
  | { about: 'other-device'; trial: Trial | null }
  | { about: 'private-window'; trial: Trial | null }
  | { about: 'page'; origin: PageOrigin; store: string }
  /** The person follows its steps now: the next look at the page judges it. */
  | { about: 'fix-begun'; fix: FixId }
  | { about: 'fix'; fix: FixId; worked: boolean }
  /** The page itself leads through the steps of this fix from now on, or does no more. */
  | { about: 'coach'; fix: FixId; go: boolean };

/** What the popup asks about trying later. `keep`: for the store of the tab's case. */
export type RemindAsk =
  | { do: 'see' }
  | { do: 'keep'; kind: WaitKind }
  /** The person was told, or does not want to be. */
  | { do: 'forget'; store: string };

export interface RemindView {
  /** Null in a private window. */
  due: DueReminder | null;
  /** What is waited for at the store of the tab's case. */
  waiting: Reminder | null;
  /** False where there is no case, and in a private window. */
  offered: boolean;
}

export interface SettingsView {
  settings: Settings;
  /** The language chosen by the settings and, for `auto`, the browser. */
  lang: UiLang;
}

/** Page → background. Every request about a case names its tab. */
export interface PageProtocol {
  case(request: { tabId: number }): CaseView;
  runFix(request: RunFixRequest): RunFixResponse;
  undo(request: { tabId: number }): UndoResponse;
  deepClean(request: { tabId: number; request: DeepRequest }): DeepResponse;
  answer(request: { tabId: number; answer: Answer }): CaseView;
  settings(request: { change: Partial<Settings> }): SettingsView;
  remind(request: { tabId: number; ask: RemindAsk }): RemindView;
}

/** Content script → background. */
export interface ContentProtocol {
  observe(request: ObserveRequest): HintView | null;
  /** Brings the reader of messages, for a page in this language, into the document that asks; answered once it is there. */
  reader(request: { lang: string | null }): void;
  hintAction(request: HintActionRequest): void;
}

/** Background → content script. */
export interface ToContentProtocol {
  /** What the page shows now, asked by a click on the icon and after a permission was given. */
  look(request: Record<string, never>): Seen;
  hint(view: HintView | null): void;
}

/** Background → pages. */
export interface ToPageProtocol {
  caseChanged(change: { tabId: number }): void;
}

/** The background as a page sees it: what `lib/ui` is given, and what its tests fake. */
export interface BackgroundPort {
  case(tabId: number): Promise<CaseView>;
  runFix(request: RunFixRequest): Promise<RunFixResponse>;
  undo(tabId: number): Promise<UndoResponse>;
  deepClean(tabId: number, request: DeepRequest): Promise<DeepResponse>;
  answer(tabId: number, answer: Answer): Promise<CaseView>;
  settings(change: Partial<Settings>): Promise<SettingsView>;
  remind(tabId: number, ask: RemindAsk): Promise<RemindView>;
  /** Calls back when a case changed; returns the end of listening. */
  onCaseChanged(listener: (tabId: number) => void): () => void;
}
