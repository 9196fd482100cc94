import type { Known } from './known';
import type { PageState } from './page-state';

/** What the page in the tab shows now, read by rules of the pack. */
export interface PageStateEvidence {
  state: PageState;
  /** Language of the page as BCP 47 (`ja`, `pt-BR`), or null where the page does not tell. */
  lang: string | null;
  /** Tries left before the site sends the person to password help, where the page tells. */
  triesLeft: number | null;
}

/** What happened in this case so far. Counts only. */
export interface AttemptsEvidence {
  /** Trusted submits that were followed by a failure state. */
  failed: number;
  /** Failures by state, each counted once per attempt. */
  byState: Partial<Record<PageState, number>>;
  /** How often the newest failure state came in a row. 0 when the page shows none. */
  inARow: number;
  /** Sign-in steps that were submitted and came back without an error. */
  cameBack: number;
}

/** The answer of the server to the page in the tab. */
export interface ResponseEvidence {
  /** HTTP status of the newest sign-in document. */
  status: number;
}

/** Whether the browser takes cookies for this page, as `navigator.cookieEnabled` says. */
export interface CookieSupportEvidence {
  enabled: boolean;
}

/** What people say they see, in their own words' nearest choice. */
export const SYMPTOMS = [
  'wrong-details',
  'service-error',
  'code-trouble',
  'no-connection',
  'same-page-again',
  'app-fails',
  'strange-activity',
] as const;

export type Symptom = (typeof SYMPTOMS)[number];

/** Answers of the person to our own questions. */
export interface PersonEvidence {
  symptom: Symptom | null;
}

/** One key per file of `lib/probes`. Serialisable; names the pack knows, counts, times and enums only. */
export interface Evidence {
  pageState: Known<PageStateEvidence>;
  attempts: Known<AttemptsEvidence>;
  response: Known<ResponseEvidence>;
  cookieSupport: Known<CookieSupportEvidence>;
  person: Known<PersonEvidence>;
}

export type EvidenceKey = keyof Evidence;
