import type { ComponentType } from 'preact';
import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen, CaseView, NothingSeen } from '@/lib/model/protocol';
import type { Busy, Screen } from '@/lib/model/screen';
import type { UiLang } from '@/lib/model/settings';
import type { PopupActions, StoreRow } from './popup-actions';

/** Speaks all the popup can say. */
export type LaterTranslate = Translate<'first' | 'later'>;

const SCREENS = {
  fix: true,
  stores: true,
  'undo-ask': true,
  undone: true,
  'fix-failed': true,
  'undo-failed': true,
  'other-device': true,
  'private-window': true,
  'real-page': true,
  report: true,
  'deep-clean': true,
  'try-again': true,
} as const satisfies Partial<Record<Screen['at'], true>>;

/** Screens that only a press leads to. */
export type LaterScreen = Extract<Screen, { at: keyof typeof SCREENS }>;

export function isLater(screen: Screen): screen is LaterScreen {
  return Object.hasOwn(SCREENS, screen.at);
}

/** What the later views are given beside the case. */
export interface LaterTools {
  lang: UiLang;
  /** A QR code as one path in a square of `size` modules. */
  qr(address: string): { size: number; path: string };
  /** The report on a case, in either language. Rejects where its words cannot be loaded. */
  report(view: CaseSeen, lang: UiLang): Promise<string>;
}

export interface LaterViewProps {
  t: LaterTranslate;
  view: CaseView;
  screen: LaterScreen;
  busy: Busy;
  stores: StoreRow[];
  actions: PopupActions;
  tools: LaterTools;
}

/** Another way to find the cause, and the screen it leads to. */
export interface Way {
  label: string;
  screen: LaterScreen;
}

/** What is loaded once the first view stands: the views of `LaterScreen`, and the words of steps and ledgers. */
export interface Later {
  t: LaterTranslate;
  View: ComponentType<LaterViewProps>;
  /** Ways that stand under the causes. */
  ways(t: LaterTranslate, view: CaseSeen | NothingSeen): Way[];
  tools: LaterTools;
}
