import type { Fix } from './fix';
import type { RunFixResponse, UndoResponse } from './protocol';
import type { ClearResult, UndoResult } from './site-data';

/** Which view of the popup the person went to. `first` is what the case says by itself. */
export type Screen =
  | { at: 'first' }
  /** A cause, with the fix at this place of its ladder. */
  | { at: 'cause'; cause: string; rung: number }
  /** The steps of a guided fix. It carries the fix: the case may move on while the person follows it. */
  | { at: 'fix'; fix: Fix }
  | { at: 'symptoms' }
  | { at: 'stores' }
  | { at: 'cleared'; clear: ClearResult }
  | { at: 'fix-failed'; why: WhyFixFailed }
  | { at: 'undo-ask' }
  | { at: 'undone'; undo: UndoResult }
  | { at: 'undo-failed'; why: WhyUndoFailed };

export type WhyFixFailed = Extract<RunFixResponse, { done: false }>['why'];
export type WhyUndoFailed = Extract<UndoResponse, { done: false }>['why'];

/** What the popup is waiting for, or null. */
export type Busy = 'clear' | 'undo' | 'answer' | null;
