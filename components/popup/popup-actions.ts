import type { DeepRequest, DeepResponse } from '@/lib/model/deep-clean';
import type { Symptom, Trial } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import type { ChapterId } from '@/lib/model/guide';
import type { PageCheck } from '@/lib/model/page-check';
import type { FixView, RemindAsk, RemindView } from '@/lib/model/protocol';
import type { Screen } from '@/lib/model/screen';

/** Everything a press in the popup can mean. */
export interface PopupActions {
  show(screen: Screen): void;
  back(): void;
  /** Forgets where the person was and looks again. */
  startOver(): void;
  runClear(alsoTabs: number[]): void;
  askUndo(): void;
  undo(): void;
  /** `store`: the one meant, by domain. */
  answerSymptom(symptom: Symptom, store: string): void;
  beginFix(fix: FixId): void;
  answerFix(fix: FixId, worked: boolean): void;
  /** The page leads through this fix from now on, and the popup gets out of its way. */
  lead(fix: FixView): void;
  /** The page leads no more. */
  stopLeading(fix: FixId): void;
  answerTrial(about: 'other-device' | 'private-window', trial: Trial): void;
  /** Asks about trying later. Null where the background cannot be asked. */
  remind(ask: RemindAsk): Promise<RemindView | null>;
  /** Looks whether the page in the tab is the site's own, and tells the case. Null where it cannot be read. */
  checkPage(store: string): Promise<PageCheck | null>;
  deepClean(request: DeepRequest): Promise<DeepResponse>;
  /** Asks the browser's own question whether we may remove; straight from a click. False where refused. */
  allowRemoval(): Promise<boolean>;
  /** False where the browser opens no private window for us. */
  openPrivate(url: string): Promise<boolean>;
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Opens an official page in the tab the case is about. */
  openOfficial(url: string): void;
  /** Opens a store's page in a new tab. */
  openStore(url: string): void;
  /** Brings the tab to the front and gets out of its way. */
  toPage(): void;
  allowStore(domain: string): void;
  /** Null where it is large already. */
  openLarge: (() => void) | null;
  openOptions(): void;
  /** Opens a chapter of our guide. */
  openGuide(store: string, chapter: ChapterId): void;
}

/** A store that can be opened. */
export interface StoreRow {
  /** Its site, by id. */
  site: string;
  domain: string;
  /** Its country in the person's language. */
  country: string;
  url: string;
}
