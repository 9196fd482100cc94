import type { ComponentType } from 'preact';
import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { CaseSeen, CaseView } from '@/lib/model/protocol';
import type { Busy, Screen } from '@/lib/model/screen';
import type { UiLang } from '@/lib/model/settings';
import type { PopupActions, StoreRow } from './popup-actions';
import type { DeferredScreen } from './predicates';

/** What the whole popup is given. */
export interface PopupProps {
  t: Translate<'first'>;
  /** Null until the background has answered. */
  view: CaseView | null;
  screen: Screen;
  canGoBack: boolean;
  busy: Busy;
  broken: boolean;
  /** The person has just refused the permission. */
  denied: boolean;
  /** The most likely one first. */
  stores: StoreRow[];
  actions: PopupActions;
  /** Null until loaded. A view that needs it waits: the one before stays. */
  deferred: Deferred | null;
}

/** What is loaded once the first view stands: the views of `DeferredScreen`, and the words of steps and ledgers. */
export interface Deferred {
  t: DeferredTranslate;
  View: ComponentType<DeferredProps>;
  /** Above the first view, where something was cut off. */
  Note: ComponentType<Pick<DeferredProps, 't' | 'view'>>;
  tools: DeferredTools;
}

/** Speaks all the popup can say. */
export type DeferredTranslate = Translate<'first' | 'deferred'>;
export type PopupKey = MessageKey<'first' | 'deferred'>;

/** What the deferred views are given beside the case. */
export interface DeferredTools {
  lang: UiLang;
  /** A QR code as one path in a square of `size` modules. */
  qr(address: string): { size: number; path: string };
  /** The report on a case, in either language. Rejects where its words cannot be loaded. */
  report(view: CaseSeen, lang: UiLang): Promise<string>;
}

export interface DeferredProps {
  t: DeferredTranslate;
  view: CaseView;
  screen: DeferredScreen;
  busy: Busy;
  stores: StoreRow[];
  actions: PopupActions;
  tools: DeferredTools;
}

/** What every part of the deep clean is given. */
export type DeepProps = Pick<DeferredProps, 't' | 'busy' | 'actions'>;
