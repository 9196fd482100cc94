import type { CauseId } from './cause';
import type { FixView, RunFixResponse, UndoResponse } from './protocol';
import type { ClearResult, UndoResult } from './site-data';
import type { DueReminder } from './try-later';

/** Which view of the popup the person went to. `first` is what the case says by itself. */
export type Screen =
  | { at: 'first' }
  /** A cause, with the fix at this place of its ladder. */
  | { at: 'cause'; cause: CauseId; rung: number }
  /** The steps of a guided fix. It carries the fix: the case may move on while the person follows it. */
  | { at: 'fix'; fix: FixView }
  | { at: 'symptoms' }
  | { at: 'stores' }
  /** The same sign-in on another device, by QR code. */
  | { at: 'other-device' }
  /** The same sign-in in a private window. */
  | { at: 'private-window' }
  /** Whether the page in the tab is the site's own. */
  | { at: 'real-page' }
  /** A report to hand to somebody who helps. */
  | { at: 'report' }
  /** The deep clean of the store, from its plan to its undo; `solved`: after the person got in, for the undo alone. */
  | { at: 'deep-clean'; solved?: true }
  /** It is worth trying again somewhere. */
  | { at: 'try-again'; due: DueReminder }
  | { at: 'cleared'; clear: ClearResult }
  | { at: 'fix-failed'; why: WhyFixFailed }
  | { at: 'undo-ask' }
  | { at: 'undone'; undo: UndoResult }
  | { at: 'undo-failed'; why: WhyUndoFailed };

export type WhyFixFailed = Extract<RunFixResponse, { done: false }>['why'];
export type WhyUndoFailed = Extract<UndoResponse, { done: false }>['why'];

/** What the popup is waiting for, or null. */
export type Busy = 'clear' | 'undo' | 'answer' | null;
