import type { MarkName } from './coach';
import type { IdOf } from './ids';
import type { PageState } from './page-state';

export type FixId = IdOf<'fix', 'title'>;

/** Official pages of a store that a fix may open. Addresses are built by `lib/sites`. */
export const LINK_IDS = [
  'home',
  'sign-in',
  'forgot-password',
  'sign-in-trouble',
  'account-home',
  'two-step-recovery',
  'two-step-settings',
  'account-security',
  'contact',
] as const;

export type LinkId = (typeof LINK_IDS)[number];

/** Where on the site one step of a fix is done. */
export interface Stop {
  /** The page states it is done on. Empty: on no page that can be told. */
  on: readonly PageState[];
  /** The site's own button, link or field, or null where there is none to point at. */
  mark: MarkName | null;
  /** Our own button opens this official page instead of going on. */
  opens?: LinkId;
  /** It leaves the page as it is: only the person can say that it is done. */
  stays?: true;
  /** It comes only after this step of the same fix has been reached. */
  after?: string;
}

/** What a fix is and does. Words are messages named after the id; this holds only what code needs. */
export interface Fix {
  /** Equals the file name. */
  id: FixId;
  /** Last parts of message keys `fix_<id>_step_<name>`, in order. Empty where Haireta does it by itself, by a press. */
  steps: readonly string[];
  /** Where each step is done on the site, for the coach; null where the site's pages do not show the way. */
  coach: Readonly<Record<string, Stop>> | null;
  /** The official page that the steps begin on, or null where the page in front of the person is it. */
  link: LinkId | null;
  /** A screen of the popup that the steps need. */
  tool?: 'stores';
  /** Last parts of message keys `fix_<id>_changes_<name>`. */
  changes: readonly string[];
  /** Last parts of message keys `fix_<id>_leaves_<name>`. */
  leaves: readonly string[];
}

/** A fix as its file writes it: what most lack may be left out. A coach has a stop for each step, and for nothing else. */
type Written<Id extends FixId, S extends string> = Pick<Fix, 'tool' | 'leaves'> &
  Partial<Pick<Fix, 'link' | 'changes'>> & {
    id: Id;
    steps: readonly S[];
    coach?: Readonly<Record<S, Stop & { after?: S }>>;
  };

/** Types a fix; a fix has no behaviour of its own. */
export function defineFix<const Id extends FixId, const S extends string>(
  fix: Written<Id, S>,
): Fix & { id: Id } {
  return { coach: null, link: null, changes: [], ...fix };
}
