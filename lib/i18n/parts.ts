import type en from '@/locales/en.json';

/**
 * Who loads which words: `worker` hint, badge, icon title and menu; `first` every popup view that can be the first
 * one; `later` what only a press in the popup leads to, or unfolds; `options` the options page.
 */
export const PARTS = {
  worker: /^(?:(?:hint|badge|title)_|cause_\w+_title$|cause_\w+?_why_|fix_\w+_(?:title|do|body)$)/,
  first: /^(?:(?:page|popup|clear|symptom)_|cause_\w+_title$|cause_\w+?_why_|fix_\w+_(?:title|do|body)$)/,
  later: /^(?:(?:steps|stores|undo|failed|link)_|cause_\w+_name$|fix_(?!\w+_(?:title|do|body)$))/,
  options: /^(?:page|options)_/,
} as const;

export type Part = keyof typeof PARTS;

/** Keys that are in the catalogue as they are written in the code. */
type Written<Start extends string> = Extract<keyof typeof en, `${Start}_${string}`>;

/** Keys made of an id, by `keys.ts`. That every one exists, and is in its part, is tested for every id. */
export type CauseTitleKey = `cause_${string}_title`;
export type CauseNameKey = `cause_${string}_name`;
export type ReasonKey = `cause_${string}_why_${string}`;
export type FixKey = `fix_${string}_${'title' | 'do' | 'body'}`;
export type FixLineKey = `fix_${string}_${'step' | 'changes' | 'leaves'}_${string}`;
export type SymptomKey = `symptom_${string}`;
export type LinkKey = `link_${string}`;

/** The same for the compiler: nobody can say a word of a part that is not loaded. */
export interface PartKeys {
  worker: Written<'hint' | 'badge' | 'title'> | CauseTitleKey | ReasonKey | FixKey;
  first: Written<'page' | 'popup' | 'clear'> | CauseTitleKey | ReasonKey | FixKey | SymptomKey;
  later: Written<'steps' | 'stores' | 'undo' | 'failed'> | CauseNameKey | FixLineKey | LinkKey;
  options: Written<'page' | 'options'>;
}

/** A key of one of these parts. */
export type MessageKey<P extends Part = Part> = PartKeys[P];
