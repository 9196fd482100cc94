import type { PageOrigin } from './evidence';

/** What a page shows of itself, for the question whether it is the site's own. Nothing anybody typed, no text but the title. */
export interface PageMarks {
  /** The host it came from, as the page's own address says it. */
  host: string;
  /** It came by https: nobody on the way could write it. */
  secure: boolean;
  /** At most `LONGEST_TITLE` characters; only compared, never kept. */
  title: string;
  /** Something of the site's own sign-in is in it. */
  copied: boolean;
  /** There is a field to type into, other than for a search. */
  field: boolean;
  /** Something as large as a form could not be looked into: a frame, or more of the page than is looked at. */
  unseen: boolean;
}

/** Titles are cut here before anybody reads them. */
export const LONGEST_TITLE = 200;

/** The answer to "Is this page real?". */
export interface PageCheck extends Pick<PageMarks, 'unseen'> {
  /** `unprotected`: the site's address without https. Anybody on the way may have written the page. */
  origin: PageOrigin | 'unprotected';
  host: string;
  /** The part of the host that was registered by its owner; the whole host where there is no such part. */
  domain: string;
}
