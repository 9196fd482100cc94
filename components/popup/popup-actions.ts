import type { Symptom } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
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
  answerSymptom(symptom: Symptom): void;
  answerFix(fix: FixId, worked: boolean): void;
  /** Opens an official page in the tab the case is about. */
  openOfficial(url: string): void;
  /** Opens a store's first page in a new tab. */
  openStore(url: string): void;
  /** Brings the tab to the front and gets out of its way. */
  toPage(): void;
  allowStore(domain: string): void;
  /** Null where it is large already. */
  openLarge: (() => void) | null;
  openOptions(): void;
}

/** A store that can be opened. */
export interface StoreRow {
  domain: string;
  /** Its country in the person's language. */
  country: string;
  url: string;
}
