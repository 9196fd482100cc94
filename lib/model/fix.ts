import type { MarkName } from './coach';
import type { EvidenceKey } from './evidence';
import type { PageState } from './page-state';

/** Every fix there is, harmless to drastic: the order in which findings of one verdict rank. */
export const FIX_IDS = [
  'leave-page',
  'sign-in-again',
  'turn-off-caps-lock',
  'type-half-width',
  'open-right-store',
  'use-store-account',
  'check-typing',
  'check-identifier',
  'use-other-identifier',
  'start-over',
  'set-clock',
  'reset-password',
  'new-captcha-image',
  'pass-robot-check',
  'request-new-code',
  'other-code-channel',
  'wait-for-codes',
  'use-password-instead',
  'allow-cookies',
  'pause-blocker',
  'clear-cookies',
  'deep-clean',
  'finish-forced-reset',
  'wait-and-retry',
  'check-connection',
  'use-known-device',
  'update-browser',
  'update-app',
  'secure-account',
  'recover-two-step',
  'contact-support',
] as const;

export type FixId = (typeof FIX_IDS)[number];

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
  /** `click`: Haireta does it. `guided`: the person does it, following the steps. */
  kind: 'click' | 'guided';
  /** Last parts of message keys `fix_<id>_step_<name>`, in order. Empty for `click`. */
  steps: readonly string[];
  /** Where each step is done on the site, for the coach; null where the site's pages do not show the way. */
  coach: Readonly<Record<string, Stop>> | null;
  /** The official page that starts the guided fix, or null where the page in front of the person does. */
  link: LinkId | null;
  /** A screen of the popup that the steps need, or null. */
  tool: 'stores' | null;
  /** Last parts of message keys `fix_<id>_changes_<name>`. */
  changes: readonly string[];
  /** Last parts of message keys `fix_<id>_leaves_<name>`. */
  leaves: readonly string[];
  undo: boolean;
  /** The evidence that must be different afterwards for the fix to have worked. */
  worksWhenChanged: EvidenceKey;
}

/** A fix as its file writes it: a coach has a stop for each of its steps, and for nothing else. */
type Written<S extends string> = Omit<Fix, 'steps' | 'coach'> & {
  steps: readonly S[];
  coach?: Readonly<Record<S, Stop & { after?: S }>>;
};

/** Types a fix; a fix has no behaviour of its own. */
export function defineFix<const S extends string>({ coach, ...fix }: Written<S>): Fix {
  return { ...fix, coach: coach === undefined ? null : coach };
}
