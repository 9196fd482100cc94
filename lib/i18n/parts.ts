import type en from '@/locales/en.json';

/**
 * Who loads which words: `worker` hint, badge, icon title and menu, and causes and fixes as a view carries them;
 * `first` every popup view that can be the first one; `deferred` what only a press in the popup leads to, or unfolds;
 * `report` what a report says, in the language it is made in; `options` the options page;
 * `guide` the guide, and what fixes say of doing them by hand.
 */
export const PARTS = {
  worker:
    /^(?:(?:hint|badge|title)_|cause_\w+_title$|cause_\w+?_why_|fix_\w+_(?:title|do|body)$|fix_(?!\w+_(?:changes|leaves)_)\w+_(?:step|note)_)/,
  first: /^(?:page|popup|clear|symptom)_/,
  deferred:
    /^(?:(?:steps|stores|undo|failed|link|ways|tests|real|copy|deep|retry)_|cause_\w+_name$|fix_(?!\w+_(?:title|do|body)$))/,
  report: /^(?:(?:report|symptom)_|cause_\w+_name$|fix_\w+_title$)/,
  options: /^(?:page|options)_/,
  guide: /^(?:(?:page|guide|link|symptom)_|fix_(?!\w+_(?:do$|changes_|leaves_)))/,
} as const;

export type Part = keyof typeof PARTS;

/** The parameter every speaker knows by itself: what the site is called. */
export const SITE = 'site';

/** Keys that are in the catalogue as they are written in the code. */
type Written<Start extends string> = Extract<keyof typeof en, `${Start}_${string}`>;

/** Keys made of an id, by `keys.ts`. That every one exists, and is in its part, is tested for every id. */
export type CauseTitleKey = `cause_${string}_title`;
export type CauseNameKey = `cause_${string}_name`;
export type ReasonKey = `cause_${string}_why_${string}`;
export type FixKey = `fix_${string}_${'title' | 'do' | 'body'}`;
export type FixLineKey = `fix_${string}_${'step' | 'note' | 'changes' | 'leaves'}_${string}`;
export type SymptomKey = `symptom_${string}`;
export type LinkKey = `link_${string}`;
export type ReportKey = `report_${string}`;
export type TaskKey = `guide_task_${string}_${'title' | 'body'}`;
export type DeviceKey = `guide_device_${string}`;

/** The same for the compiler: nobody can say a word of a part that is not loaded. */
export interface PartKeys {
  worker: Written<'hint' | 'badge' | 'title'> | CauseTitleKey | ReasonKey | FixKey | FixLineKey;
  first: Written<'page' | 'popup' | 'clear'> | SymptomKey;
  deferred:
    | Written<'steps' | 'stores' | 'undo' | 'failed' | 'ways' | 'tests' | 'real' | 'copy' | 'deep' | 'retry'>
    | CauseNameKey
    | FixLineKey
    | LinkKey;
  report: ReportKey | CauseNameKey | FixKey | SymptomKey;
  options: Written<'page' | 'options'>;
  guide: Written<'page' | 'guide'> | TaskKey | DeviceKey | LinkKey | SymptomKey | FixKey | FixLineKey;
}

/** A key of one of these parts. */
export type MessageKey<P extends Part = Part> = PartKeys[P];
