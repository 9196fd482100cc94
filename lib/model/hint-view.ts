import type { PageState } from './page-state';
import type { Settings, UiLang } from './settings';

/** What pressing a button of the hint means. The background decides what is opened; the page names nothing. */
export type HintAction = 'primary' | 'other' | 'dismiss';

/** A hint ready to be drawn: words in, no keys, no catalogue, nothing of the page's text. */
export interface HintView {
  /** The page state it speaks of: one hint per tab, document and state. */
  state: PageState;
  kind: 'cause' | 'solved';
  lang: UiLang;
  dir: 'ltr' | 'rtl';
  theme: Settings['theme'];
  textSize: Settings['textSize'];
  /** Its style sheet. It comes along, because the content script counts bytes. */
  css: string;
  words: {
    /** Accessible name of the region. */
    region: string;
    /** "Not part of Amazon's page". */
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
}
