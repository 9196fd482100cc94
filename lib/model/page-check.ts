import type { PageOriginEvidence } from './evidence';

/** What a page shows of itself, for the question whether it is the site's own. Nothing anybody typed, no text but the title. */
export interface PageMarks {
  /** The host it came from, as the page's own address says it. */
  host: string;
  /** At most `LONGEST_TITLE` characters; only compared, never kept. */
  title: string;
  /** Something of the site's own sign-in is in it. */
  copied: boolean;
  /** There is a field to type into. */
  field: boolean;
  /** There is a password field. */
  password: boolean;
}

/** Titles are cut here before anybody reads them. */
export const LONGEST_TITLE = 200;

/** The answer to "Is this page real?". */
export interface PageCheck {
  origin: PageOriginEvidence['origin'];
  host: string;
  /** The part of the host that was registered by its owner; the whole host where there is no such part. */
  domain: string;
}
