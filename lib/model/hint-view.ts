import type { CoachSteps } from './coach';
import type { PageState } from './page-state';
import type { Settings, UiLang } from './settings';

/** What pressing a button of the hint means. The background decides what is opened; the page names nothing. */
export type HintAction = 'primary' | 'other' | 'dismiss' | 'back' | 'at';

/** A hint ready to be drawn: words in, no keys, no catalogue, nothing of the page's text. */
export interface HintView {
  /** The page state it speaks of: one hint per tab, document and state. */
  state: PageState;
  kind: 'cause' | 'solved' | 'coach';
  lang: UiLang;
  dir: 'ltr' | 'rtl';
  theme: Settings['theme'];
  textSize: Settings['textSize'];
  /** Its style sheet. It comes along, because the content script counts bytes. */
  css: string;
  words: {
    /** Accessible name of the region. */
    region: string;
    /** "Not part of the site's page". */
    notOurs: string;
    title: string;
    why: string;
    body: string | null;
    primary: string;
    other: string | null;
    close: string;
    /** One line for the small form. */
    line: string;
    /** "Show", on the small form. */
    show: string;
    /** What a screen reader is told once. */
    announce: string;
  };
  /** The steps, where the hint leads through them. */
  coach: CoachPart | null;
}

/** What the coach shows beside the words every hint has. `why` is what went wrong on the way, or empty. */
export interface CoachPart extends CoachSteps {
  steps: string[];
  /** So many of them are done. */
  behind: number;
  /** What comes next, or where to look: said below the step that is due. */
  note: string;
  /** Said instead where the site's own part is not found on the page. Null where there is nothing to find. */
  lost: string | null;
  /** "Step 2 of 5". */
  progress: string;
  /** "Done: ", for screen readers. */
  done: string;
  /** How our own button that goes on is drawn, or null where only the page goes on. */
  go: 'button' | 'link' | null;
  /** Null on the first step. */
  back: string | null;
}
