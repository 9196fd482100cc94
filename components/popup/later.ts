import type { ComponentType } from 'preact';
import type { Translate } from '@/lib/i18n/translate';
import type { CaseView } from '@/lib/model/protocol';
import type { Busy, Screen } from '@/lib/model/screen';
import type { PopupActions, StoreRow } from './popup-actions';

/** Speaks all the popup can say. */
export type LaterTranslate = Translate<'first' | 'later'>;

/** Screens that only a press leads to. */
export type LaterScreen = Extract<
  Screen,
  { at: 'fix' | 'stores' | 'undo-ask' | 'undone' | 'fix-failed' | 'undo-failed' }
>;

export interface LaterViewProps {
  t: LaterTranslate;
  view: CaseView;
  screen: LaterScreen;
  busy: Busy;
  stores: StoreRow[];
  actions: PopupActions;
}

/** What is loaded once the first view stands: the views of `LaterScreen`, and the words of steps and ledgers. */
export interface Later {
  t: LaterTranslate;
  View: ComponentType<LaterViewProps>;
}

const SCREENS: Readonly<Record<LaterScreen['at'], true>> = {
  fix: true,
  stores: true,
  'undo-ask': true,
  undone: true,
  'fix-failed': true,
  'undo-failed': true,
};

export function isLater(screen: Screen): screen is LaterScreen {
  return Object.hasOwn(SCREENS, screen.at);
}
